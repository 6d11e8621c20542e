export function createBar() {
  return { show() {}, lost() {} };
}
