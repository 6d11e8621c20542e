export function createPanel() {
  return { show() {}, lost() {} };
}
