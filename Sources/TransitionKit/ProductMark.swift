/// How products in HTML, SVG and Markdown begin, by which their files are known as ones that can be made again: a comment
/// that no reader shows.
let productMark = "<!-- Made by transition -->\n"

/// How what is written into files begins, the formats that hold no comment among them: Word, JSON, the tables of each command,
/// and text. A file that begins otherwise is somebody's own.
public let productBeginnings: [[UInt8]] =
  ProductFormat.all.map(\.beginning)
  + [
    "{\n  \"version\": ", "\u{FEFF}use,by,name,", "\u{FEFF}day,last day,id,", "\u{FEFF}what,function,area,", "as of ",
    "without an as-of day", "the plan says nothing of money: ",
  ].map { Array($0.utf8) }

/// What is put behind the end of a PDF, whose beginning is its maker's: a comment that no reader shows.
public let productEnd = Array("%Made by transition\n".utf8)
