export function createOverlay() {
  return { show() {}, lost() {} };
}
