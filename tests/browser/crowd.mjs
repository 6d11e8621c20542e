// A list of 2,500 invented people whose deeds all hold the words of their names: `node crowd.mjs > input/ds.csv`. The index
// leaves words out that stand in so many texts; the people must be found by them all the same.
const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh",
  "Cao", "Lương", "Tạ", "Phan", "Hà", "Đoàn", "Tô", "Châu", "Kiều", "Giàng"];
const MIDDLES = ["Thị", "Văn", "Bá", "Hữu", "Ngọc", "Đức", "Minh", "Kim", "Quang", "Đình"];
const GIVENS = ["Quân", "Hồng", "An", "Bình", "Thu", "Thanh", "Xuân", "Hương", "Mai", "Lan"];
const DEED = `Cùng các tổ ${MIDDLES.join(", ")} và ${GIVENS.join(", ")} dọn kênh trước mùa nước.`;

console.log("STT,Họ và tên,Đơn vị công tác,Tóm tắt thành tích");
let number = 0;
for (const family of FAMILIES)
  for (const middle of MIDDLES)
    for (const given of GIVENS) console.log(`${++number},${family} ${middle} ${given},Xã Trúc Vân,"${DEED}"`);
