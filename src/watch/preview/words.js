// Every word of the preview that is not about the data itself, in both languages. Numbers as the language writes them.

const count = (language) => {
  const format = new Intl.NumberFormat(language);
  return (number) => format.format(number);
};

const english = count('en');
const vietnamese = count('vi');
const plural = (number, one, many) => `${english(number)} ${number === 1 ? one : many}`;

const vi = {
  name: 'Bản xem trước',
  errors: (n) => `${vietnamese(n)} lỗi`,
  warnings: (n) => `${vietnamese(n)} cảnh báo`,
  withheld: (n) => `${vietnamese(n)} dòng không công bố`,
  mended: (n) => `đã sửa ${vietnamese(n)}`,
  nothing: 'Không có lỗi',
  changed: 'đã đổi:',
  more: (n) => `và ${vietnamese(n)} trang nữa`,
  comma: ', ',
  lost: 'Máy chủ xem trước đã dừng',
  lostHint: 'Trang này không còn cập nhật. Mở lại chương trình để xem tiếp.',
  failed: 'Chưa dựng được trang',
  failedHint: 'Trang phía sau là bản tốt gần nhất. Sửa xong rồi lưu lại, thông báo này tự đóng.',
  problems: 'Việc cần sửa',
  close: 'Đóng',
  handbook: 'Sổ tay',
  general: 'Chung',
  copy: 'Chép địa chỉ ô',
  copied: (address) => `Đã chép ${address}`,
  notCopied: (address) => `Trình duyệt không cho chép. Địa chỉ ô: ${address}`,
  severity: { error: 'lỗi', warning: 'cảnh báo', note: 'ghi nhận' },
  noted: (n) => `${vietnamese(n)} điều ghi nhận`,
  mendedMark: 'đã sửa',
  showMore: (n) => `Xem thêm ${vietnamese(n)} mục`,
};

const en = {
  name: 'Preview',
  errors: (n) => plural(n, 'error', 'errors'),
  warnings: (n) => plural(n, 'warning', 'warnings'),
  withheld: (n) => plural(n, 'row withheld', 'rows withheld'),
  mended: (n) => `${english(n)} mended`,
  nothing: 'No problems',
  changed: 'changed:',
  more: (n) => `and ${plural(n, 'more page', 'more pages')}`,
  comma: ', ',
  lost: 'The preview server has stopped',
  lostHint: 'This page no longer follows your edits. Start the program again to go on.',
  failed: 'The pages cannot be built',
  failedHint: 'The page behind is the last good one. Mend this and save, and this notice closes by itself.',
  problems: 'What to mend',
  close: 'Close',
  handbook: 'Handbook (in Vietnamese)',
  general: 'General',
  copy: 'Copy cell address',
  copied: (address) => `${address} copied`,
  notCopied: (address) => `The browser forbids copying. The cell is ${address}`,
  severity: { error: 'error', warning: 'warning', note: 'note' },
  noted: (n) => plural(n, 'note', 'notes'),
  mendedMark: 'mended',
  showMore: (n) => `Show ${plural(n, 'more', 'more')}`,
};

/** The words of `language`: 'vi' or 'en'. */
export function wordsIn(language) {
  return language === 'en' ? en : vi;
}
