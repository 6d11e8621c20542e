"""The papers attached to conferences: plans, a report and talks, as small PDF files."""

import subprocess
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

FACE = "Liberation Serif"

# file name: who writes, title, subtitle, paragraphs
PAPERS = {
    "ke-hoach-86": (
        "ỦY BAN NHÂN DÂN THỊ XÃ SÔNG TRĂNG",
        "KẾ HOẠCH",
        "Tổ chức Hội nghị điển hình tiên tiến các cấp giai đoạn 2021-2025 (trích)",
        [
            "1. Mục đích: tôn vinh những tập thể, cá nhân, hộ gia đình, mô hình thật sự được nhân dân quý trọng; rút ra cách làm để nơi khác học được.",
            "2. Yêu cầu: thiết thực, tiết kiệm, không phô trương. Đại biểu là người trực tiếp lao động, học tập, công tác chiếm ít nhất bảy phần mười; cân đối giữa các xã, phường, ngành nghề, thành phần kinh tế, dân tộc, tôn giáo, nữ và người trẻ.",
            "3. Cấp xã: tổ chức trong một buổi, xong trước ngày 31/3/2025. Chọn xã Trúc Hạ làm điểm, tổ chức trong tháng 02/2025.",
            "4. Ngành lao động: Liên đoàn Lao động thị xã tổ chức Hội nghị biểu dương lao động giỏi - lao động sáng tạo, xong trước ngày 30/4/2025.",
            "5. Cấp thị xã: tổ chức trong một ngày, xong trước ngày 15/6/2025.",
            "6. Chương trình: khai mạc; báo cáo; tham luận; giao lưu; biểu dương, tôn vinh; phát động; tổng kết và bế mạc. Mỗi tham luận không quá 15 phút, do chính người làm trình bày.",
            "7. Các đơn vị gửi danh sách, bài viết, ảnh về Thường trực Hội đồng Thi đua - Khen thưởng thị xã chậm nhất mười ngày sau hội nghị.",
        ],
    ),
    "ke-hoach-57": (
        "ỦY BAN NHÂN DÂN TỈNH BÌNH HƯƠNG",
        "KẾ HOẠCH",
        "Tổ chức các hội nghị biểu dương năm 2026 và năm 2027 (trích)",
        [
            "1. Theo mô hình chính quyền địa phương hai cấp, các hội nghị được tổ chức ở cấp xã, ở cơ quan, đơn vị, doanh nghiệp và ở cấp tỉnh.",
            "2. Hội nghị biểu dương gương người tốt, việc tốt cấp xã: xong trước ngày 15/12/2026; đơn vị làm điểm xong trước ngày 30/9/2026; các xã ven biển xong trước ngày 31/10/2026 để tránh mùa bão.",
            "3. Hội nghị biểu dương lao động giỏi - lao động sáng tạo ở cơ quan, đơn vị, doanh nghiệp: xong trước ngày 15/11/2026.",
            "4. Cấp tỉnh: Hội nghị biểu dương gương người tốt, việc tốt lần thứ I trong quý I/2027; Hội nghị biểu dương lao động giỏi - lao động sáng tạo trong tháng 5/2027.",
            "5. Không tặng hoa, không in giấy mời đắt tiền. Phần kinh phí tiết kiệm được chuyển vào quỹ học bổng của địa phương.",
        ],
    ),
    "ke-hoach-31": (
        "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRĂNG",
        "KẾ HOẠCH",
        "Tổ chức Hội nghị biểu dương gương người tốt, việc tốt năm 2026 (trích)",
        [
            "1. Thời gian: một buổi, sáng 04/12/2026. Địa điểm: Trung tâm Văn hóa phường.",
            "2. Thành phần: 180 đại biểu, trong đó người được biểu dương và gia đình ngồi hàng đầu.",
            "3. Mỗi tổ dân phố giới thiệu một việc tốt trong năm, kể bằng một bài không quá một trang hoặc một bức ảnh.",
            "4. Hội nghị mở đầu bằng trích đoạn hò đò dọc; có chỗ trông trẻ và người phiên dịch ngôn ngữ ký hiệu.",
        ],
    ),
    "bao-cao-2021-2025": (
        "THƯỜNG TRỰC HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG THỊ XÃ SÔNG TRĂNG",
        "BÁO CÁO",
        "Kết quả xây dựng và nhân điển hình tiên tiến giai đoạn 2021-2025 (tóm tắt)",
        [
            "Trong năm năm, mười xã, phường và mười hai cơ quan, đơn vị đã phát hiện 1.940 gương người tốt, việc tốt; 318 trường hợp được khen thưởng, trong đó tỷ lệ người trực tiếp lao động là 78%.",
            "Ba bài học được rút ra. Một là tìm điển hình bằng cách hỏi người dân, không chờ báo cáo. Hai là kể đúng việc, đúng con số, có cả chỗ chưa được. Ba là sau khi khen phải giúp người ta làm tiếp, bởi phần lớn cái tốt tắt đi vì thiếu người làm cùng.",
            "Hạn chế: gương trong doanh nghiệp tư nhân và trong người trẻ còn ít; một số bài viết giống nhau; việc nhân rộng mô hình còn phụ thuộc vào cá nhân.",
            "Sau ngày 01/7/2025, hồ sơ được bàn giao cho năm xã, phường mới; mọi quyết định khen thưởng giữ nguyên tên đơn vị tại thời điểm ký.",
        ],
    ),
    "tham-luan-muoi-dong": (
        "Tham luận tại Hội nghị điển hình tiên tiến thị xã Sông Trăng",
        "MƯỜI DÒNG TRƯỚC MỖI CHUYẾN BIỂN",
        "Người trình bày: ông Trần Văn Hòa",
        [
            "Tôi đi biển ba mươi năm, nói trước đông người thì đây là lần thứ hai. Lần đầu là đám cưới tôi.",
            "Sau đêm 27/9/2022, tôi hỏi lại anh em trên hai chiếc tàu chết máy: vì sao không gọi sớm hơn. Máy có, mà bình điện dự phòng để ở nhà vì chuyến trước mượn thắp đèn. Không phải thiếu tiền. Là quên.",
            "Máy bay người ta cũng sợ quên, nên trước khi cất cánh người lái đọc to từng việc. Tàu mình nhỏ hơn nhưng sóng thì không nhỏ hơn. Chúng tôi viết mười dòng: dầu, nước, bình điện, máy gọi, phao, dây, đèn, thuốc, áo ấm, tin báo về nhà.",
            "Điều quan trọng là đọc thành tiếng. Đọc thầm thì mắt lướt qua. Đọc to thì bạn thuyền nghe, thiếu là có người la liền.",
            "Một tờ giấy mười lăm nghìn đồng. Xin các xã bạn cứ chép về, sửa cho hợp tàu mình.",
        ],
    ),
    "tham-luan-den-truoc-dam-cuoi": (
        "Tham luận tại Hội nghị điển hình tiên tiến thị xã Sông Trăng",
        "ĐẾN TRƯỚC ĐÁM CƯỚI",
        "Người trình bày: bà Hồ Thị Kăn, trưởng bản Tà Rùng",
        [
            "Tôi xin nói ba việc tôi đã làm sai trước, rồi mới nói việc làm được.",
            "Sai thứ nhất: tôi đọc luật cho bà con nghe. Bà con nghe xong đi ngủ. Sai thứ hai: tôi tới lúc heo đã mổ. Sai thứ ba: tôi chỉ nói với cha mẹ, không nói với hai đứa nhỏ.",
            "Làm được là khi tôi tới sớm, ngồi lâu, kể chuyện của mình. Sáu dòng họ cùng uống rượu giao kết, cùng ghi vào hương ước. Ai phá giao kết thì dòng họ buồn, nặng hơn tiền phạt.",
            "Nhưng không cưới thì phải có việc khác để mong. Vì vậy chúng tôi trồng ba kích, lập quỹ mượn xe đạp, mượn tiền học. Con gái thấy đường đi xa thì nó muốn đi.",
        ],
    ),
    "tham-luan-lich-dong": (
        "Tham luận tại Hội nghị điển hình tiên tiến tỉnh Bình Hương",
        "LỊCH ĐỒNG",
        "Người trình bày: ông Dương Văn Thuận, Hợp tác xã Nông nghiệp Trúc Hạ",
        [
            "Mỗi sáng tôi chép năm dòng: nước, sâu, thiên địch, trời, việc. Mười năm thành mười cuốn. Năm thứ bảy thì mấy cuốn bắt đầu biết nói: năm nào rét muộn, rầy lên đúng ngày ấy; vịt rút trễ ba ngày, mất hai tạ một hecta.",
            "Chúng tôi treo lịch ở trụ sở, mỗi chiều nhắn cho 310 hộ. Người làm theo đủ mười tám việc trong vụ thì lời hơn người làm được mười việc khoảng bảy triệu đồng một hecta.",
            "Đề nghị: mỗi hợp tác xã nên có một người chép. Không cần máy, cần đều.",
        ],
    ),
    "tham-luan-bon-gio-vang": (
        "Tham luận tại Hội nghị biểu dương lao động giỏi - lao động sáng tạo",
        "BỐN GIỜ VÀNG TỪ BẢN ĐẾN VIỆN",
        "Người trình bày: bác sĩ Y Moan Niê",
        [
            "Đột quỵ chữa được nếu đến sớm. Từ bản xa nhất đến viện là 46 km, trong đó 11 km đường đất. Vấn đề của chúng tôi không nằm trong phòng mổ mà nằm trên 46 km ấy.",
            "Chúng tôi lập bản đồ gồm ba lớp: người biết nhận ra dấu hiệu, xe sẵn sàng chở, chỗ có sóng để gọi. Mỗi quý cập nhật một lần, vì người đi làm xa, xe hỏng, sóng mất.",
            "Trong viện, chúng tôi đo từng đoạn và bỏ những chỗ chờ: chờ cân, chờ ký, chờ thang máy. Từ 92 phút còn 38 phút không phải nhờ máy mới mà nhờ vạch sơn đỏ và chiếc chuông ở cổng.",
            "Quy trình này không có bản quyền. Bệnh viện nào cần, chúng tôi gửi và sẵn sàng đến làm cùng một tuần.",
        ],
    ),
    "tham-luan-cai-vali": (
        "Tham luận tại Hội nghị biểu dương gương người tốt, việc tốt phường Sông Trăng",
        "CÁI VALI ĐI TẬN NHÀ",
        "Người trình bày: Thiếu tá Cao Xuân Bách",
        [
            "Trong vali có máy lấy vân tay, máy ảnh, tấm phông trắng và kẹo gừng. Kẹo gừng là thứ quan trọng: các cụ ăn kẹo thì tay ấm, vân tay rõ hơn.",
            "Chúng tôi học được rằng việc hành chính với người già là một cuộc thăm. Không vội. Hỏi chuyện trước. Giấy tờ sau.",
            "Điều mong muốn: mỗi tổ dân phố có một người trẻ đi cùng, để lần sau cụ cần gì thì đã có người quen.",
        ],
    ),
}


def write_all(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for bold, style in (("", "Regular"), ("-Bold", "Bold")):
        found = subprocess.run(["fc-match", "-f", "%{file}", f"{FACE}:style={style}"], check=True, capture_output=True, text=True)
        pdfmetrics.registerFont(TTFont(f"Face{bold}", found.stdout))
    for name, paper in PAPERS.items():
        _write(folder / f"{name}.pdf", *paper)


def _write(path, office, title, subtitle, paragraphs):
    centre = dict(alignment=TA_CENTER, leading=20)
    bold = ParagraphStyle("bold", fontName="Face-Bold", fontSize=15, **centre)
    small = ParagraphStyle("small", fontName="Face", fontSize=12, **centre)
    text = ParagraphStyle("text", fontName="Face", fontSize=13, leading=20, alignment=TA_JUSTIFY, spaceAfter=8, firstLineIndent=24)
    flow = [Paragraph(escape(office), small), Spacer(1, 16), Paragraph(escape(title), bold), Paragraph(escape(subtitle), small), Spacer(1, 18)]
    flow += [Paragraph(escape(line), text) for line in paragraphs]
    page = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=85,
        rightMargin=57,
        topMargin=62,
        bottomMargin=62,
        title=f"{title}: {subtitle}",
        author=office,
        lang="vi",
        invariant=1,
    )
    page.build(flow)
