//! What is typed. The words of help are Vietnamese, as the program speaks.

use chrono::NaiveDate;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const TEMPLATE: &str = "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}";

#[derive(Debug, Parser)]
#[command(
    name = "guong",
    version,
    about = "Đọc các bảng tính danh sách khen thưởng, dựng trang web gương điển hình tiên tiến, người tốt việc tốt.",
    help_template = TEMPLATE,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Các lệnh",
    subcommand_value_name = "LỆNH",
    next_help_heading = "Tùy chọn",
    override_usage = "guong [LỆNH] [TÙY CHỌN]",
    max_term_width = 100
)]
pub struct Args {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct Common {
    /// Thư mục chứa bảng tính, ảnh và bài viết
    #[arg(long, global = true, value_name = "THƯ MỤC", default_value = "input", hide_default_value = true)]
    pub input: PathBuf,
    /// Thư mục của trang web dựng xong
    #[arg(long, global = true, value_name = "THƯ MỤC", default_value = "site", hide_default_value = true)]
    pub output: PathBuf,
    /// Giao diện của trang web
    #[arg(long, global = true, value_name = "TÊN", default_value = "sen", hide_default_value = true)]
    pub theme: String,
    /// Địa chỉ mà trang web sẽ được đặt, ví dụ https://guongsang.example.vn
    #[arg(long, global = true, value_name = "ĐỊA CHỈ", value_parser = web_address)]
    pub base_url: Option<String>,
    /// Ngôn ngữ của chương trình: vi hoặc en
    #[arg(
        long,
        global = true,
        value_name = "NGÔN NGỮ",
        default_value = "vi",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub lang: Lang,
    /// Cách báo lỗi: human (cho người đọc) hoặc json (cho chương trình khác)
    #[arg(
        long,
        global = true,
        value_name = "KIỂU",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub message_format: MessageFormat,
    /// Bỏ qua các dòng có lỗi, vẫn dựng trang với phần còn lại
    #[arg(long, global = true)]
    pub keep_going: bool,
    /// Ngày coi là hôm nay (năm-tháng-ngày), để hai lần chạy cho cùng kết quả
    #[arg(long, global = true, value_name = "NGÀY", value_parser = day)]
    pub now: Option<NaiveDate>,
    /// Xem phần hướng dẫn này
    #[arg(long, short = 'h', global = true, action = clap::ArgAction::Help)]
    pub help: Option<bool>,
    /// Xem phiên bản
    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    pub version: Option<bool>,
}

#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Dựng trang web từ thư mục input vào thư mục site
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    Build(Build),
    /// Đọc và kiểm tra mọi bảng tính, không dựng trang
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    Check(Check),
    /// Tạo thư mục mới với tệp mẫu để điền và biểu để gửi các đơn vị
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    New(New),
    /// Lập bảng tính tổng hợp để báo cáo
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    Export(Export),
    /// In sách kỷ yếu ra tệp PDF
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    Book(Book),
    /// In áp phích, chương trình hội nghị, danh sách trao thưởng, bài phát thanh
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    Print(Print),
    /// Đưa trang web lên nơi công bố, chỉ gửi những gì đã đổi
    #[command(
        help_template = TEMPLATE,
        next_help_heading = "Tùy chọn",
        override_usage = "guong publish <NƠI CÔNG BỐ> [TÙY CHỌN]",
        after_help = PUBLISH
    )]
    Publish(Publish),
    /// Mở trang trên máy này và cập nhật sau mỗi lần lưu bảng tính
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    Watch(Watch),
    /// Mở sổ tay hướng dẫn trong trình duyệt
    #[command(help_template = TEMPLATE, next_help_heading = "Tùy chọn")]
    Help(Help),
}

#[derive(Clone, Debug, ClapArgs)]
pub struct Build {
    /// Không vẽ ảnh hiện ra khi trang được chia sẻ trên mạng xã hội
    #[arg(long)]
    pub no_cards: bool,
}

/// How accounts are given; behind the help of `guong publish`.
const PUBLISH: &str = "\
Tài khoản không ghi trong lệnh hay bảng tính, mà để ở chỗ quen thuộc của máy:
  s3://       biến AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY, hoặc tệp ~/.aws/credentials
  sftp://     khóa, ssh-agent và known_hosts của OpenSSH
  webdavs://  biến GUONG_WEBDAV_USER và GUONG_WEBDAV_PASSWORD, hoặc tệp ~/.netrc (Windows: _netrc)

Ví dụ:
  guong publish D:\\web
  guong publish s3://guong/xa-truc-van --endpoint https://kho.example.vn
  guong publish sftp://web@may-chu.example.vn/var/www/guong
  guong publish webdavs://may-chu.example.vn/guong --yes";

#[derive(Clone, Debug, ClapArgs)]
pub struct Publish {
    /// Thư mục, hoặc địa chỉ s3://, sftp://, webdavs://
    #[arg(value_name = "NƠI CÔNG BỐ", help_heading = "Cần ghi")]
    pub target: String,
    /// Chỉ cho xem những gì sẽ thay đổi, không gửi
    #[arg(long)]
    pub dry_run: bool,
    /// Không hỏi lại, dùng khi hẹn giờ chạy
    #[arg(long)]
    pub yes: bool,
    /// Chấp nhận khi hơn 20% số người biến mất khỏi trang
    #[arg(long)]
    pub allow_loss: bool,
    /// Công bố trang đang có, không dựng lại dù dữ liệu đã đổi
    #[arg(long)]
    pub no_build: bool,
    /// Gửi lại mọi tệp, kể cả tệp không đổi
    #[arg(long)]
    pub everything: bool,
    /// Làm tiếp thay máy khác đã dừng giữa chừng, hoặc đưa vào nơi đã có nội dung khác
    #[arg(long)]
    pub take_over: bool,
    /// Địa chỉ của kho lưu trữ tương thích S3
    #[arg(long, value_name = "ĐỊA CHỈ", value_parser = web_address, display_order = 7)]
    pub endpoint: Option<String>,
    /// Vùng của kho lưu trữ S3
    #[arg(long, value_name = "VÙNG", display_order = 7)]
    pub region: Option<String>,
}

#[derive(Clone, Debug, Default, ClapArgs)]
pub struct Watch {
    /// Cổng của máy chủ xem trước (mặc định: 4780 hoặc cổng trống kế tiếp)
    #[arg(long, value_name = "CỔNG")]
    pub port: Option<u16>,
    /// Dò thư mục theo chu kỳ (số giây), cho ổ mạng và OneDrive
    #[arg(long, value_name = "GIÂY", num_args = 0..=1, default_missing_value = "2", value_parser = clap::value_parser!(u64).range(1..=600))]
    pub poll: Option<u64>,
    /// Không tự mở trình duyệt
    #[arg(long)]
    pub no_open: bool,
}

#[derive(Clone, Debug, Default, ClapArgs)]
pub struct Help {
    /// Chép sổ tay vào thư mục này (mặc định: thư mục tạm của máy)
    #[arg(value_name = "THƯ MỤC", help_heading = "Có thể ghi")]
    pub folder: Option<PathBuf>,
    /// Không tự mở trình duyệt
    #[arg(long)]
    pub no_open: bool,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct Export {
    /// Tệp .xlsx sẽ được ghi
    #[arg(value_name = "TỆP", help_heading = "Cần ghi")]
    pub file: PathBuf,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct Book {
    /// Tệp .pdf sẽ được in; đuôi .html thì chỉ ghi trang để tự in
    #[arg(value_name = "TỆP", help_heading = "Cần ghi")]
    pub file: PathBuf,
    #[command(flatten)]
    pub press: Press,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct Print {
    /// In gì: posters (ap-phich), programme (chuong-trinh), ceremony (trao-thuong), scripts (phat-thanh)
    #[arg(value_name = "LOẠI", help_heading = "Cần ghi", display_order = 1, hide_possible_values = true)]
    pub kind: PrintKind,
    /// Tệp .pdf sẽ được in; đuôi .html thì chỉ ghi trang để tự in
    #[arg(value_name = "TỆP", help_heading = "Cần ghi", display_order = 2)]
    pub file: PathBuf,
    /// Chỉ in của một người, một tập thể, hoặc một đơn vị
    #[arg(long, value_name = "TÊN")]
    pub of: Option<String>,
    /// Hội nghị nào, cho chương trình và danh sách trao thưởng (mặc định: hội nghị sắp tới)
    #[arg(long, value_name = "TÊN")]
    pub event: Option<String>,
    #[command(flatten)]
    pub press: Press,
}

/// How something is printed.
#[derive(Clone, Debug, ClapArgs)]
pub struct Press {
    /// Khổ giấy: a3, a4 hoặc a5
    #[arg(
        long,
        value_name = "KHỔ",
        default_value = "a4",
        hide_default_value = true,
        hide_possible_values = true,
        ignore_case = true
    )]
    pub paper: Paper,
    /// Trình duyệt dùng để in (mặc định: tự tìm Edge, Chrome, Cốc Cốc, Brave, Chromium)
    #[arg(long, value_name = "ĐƯỜNG DẪN")]
    pub browser: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    A3,
    A4,
    A5,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PrintKind {
    #[value(alias = "ap-phich")]
    Posters,
    #[value(alias = "chuong-trinh")]
    Programme,
    #[value(alias = "trao-thuong")]
    Ceremony,
    #[value(alias = "phat-thanh")]
    Scripts,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct New {
    /// Thư mục sẽ được tạo
    #[arg(value_name = "THƯ MỤC", help_heading = "Cần ghi")]
    pub folder: PathBuf,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct Check {
    /// Giải thích chương trình đã hiểu từng cột, từng dòng của một tệp ra sao
    #[arg(long, value_name = "TỆP")]
    pub explain: Option<String>,
    /// Lập danh sách cần sửa cho từng đơn vị, ghi vào tệp .xlsx này
    #[arg(long, value_name = "TỆP")]
    pub report: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    Vi,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    Human,
    Json,
}

/// The help of the whole program.
pub fn help() -> String {
    use clap::CommandFactory;
    Args::command().render_help().to_string()
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| "cần dạng năm-tháng-ngày, ví dụ 2026-11-22".to_string())
}

fn web_address(text: &str) -> Result<String, String> {
    let web = text.starts_with("https://") || text.starts_with("http://");
    web.then(|| text.trim_end_matches('/').to_string()).ok_or_else(|| "cần bắt đầu bằng https://".to_string())
}
