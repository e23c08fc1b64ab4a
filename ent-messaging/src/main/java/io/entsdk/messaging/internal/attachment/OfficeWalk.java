package io.entsdk.messaging.internal.attachment;

import static io.entsdk.messaging.internal.attachment.Bytes.require;

import io.entsdk.messaging.attachment.FileType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which kind of office document an archive is by its list of contents; it unpacks nothing.
 *
 * <p>Refused are archives of anything else, with anything before or behind them, of another size
 * than they say, with more in them than a reader should unpack, with macros, programs or archives.
 */
final class OfficeWalk {

  private static final int END_LENGTH = 22;
  private static final int MOST_ENTRIES = 3_000;
  private static final long MOST_UNPACKED = 300_000_000;
  private static final long MOST_TIMES = 1_000;
  private static final int ENCRYPTED = 0x41;

  private static final Map<String, FileType> MAIN_PARTS =
      Map.of(
          "word/document.xml", FileType.DOCX,
          "xl/workbook.xml", FileType.XLSX,
          "ppt/presentation.xml", FileType.PPTX);

  private static final List<FileType> OPEN_DOCUMENTS =
      List.of(FileType.ODT, FileType.ODS, FileType.ODP);

  private static final Pattern UNWANTED =
      Pattern.compile(
          "(^|.*/)(vbaproject\\.bin|vbadata\\.xml|macrosheets/.*|activex/.*|basic/.*|scripts/.*"
              + "|.*\\.(exe|dll|com|bat|cmd|scr|js|jse|vbs|vbe|wsf|ps1|hta|lnk|jar|class|msi|sh|py"
              + "|zip|7z|rar|gz|html?|swf))");

  private final Bytes in;
  private final Set<String> names = new HashSet<>();
  private long unpacked;

  private OfficeWalk(Bytes in) {
    this.in = in;
  }

  static FileType typeOf(byte[] file) {
    OfficeWalk walk = new OfficeWalk(new Bytes(file));
    walk.list(file.length);
    require(
        walk.unpacked <= MOST_UNPACKED && walk.unpacked / MOST_TIMES <= file.length,
        "more in it than anybody should unpack");
    return walk.isOpenDocument() ? openDocument(file) : walk.openXml();
  }

  private void list(int length) {
    in.to(length - END_LENGTH);
    require(in.u32le() == 0x06054B50L, "no archive, or something behind it");
    require(in.u32le() == 0, "an archive in parts");
    int entries = in.u16le();
    require(entries == in.u16le() && entries <= MOST_ENTRIES, "too much in it");
    long size = in.u32le();
    long start = in.u32le();
    require(start + size == length - END_LENGTH && in.u16le() == 0, "something between its parts");
    in.to(start);
    long first = Long.MAX_VALUE;
    for (int i = 0; i < entries; i++) {
      first = Math.min(first, entry());
    }
    require(in.at() == length - END_LENGTH && first == 0, "something before it");
  }

  /** Read one line of the list and return where what it names begins. */
  private long entry() {
    require(in.u32le() == 0x02014B50L, "a list that is none");
    in.skip(4);
    require((in.u16le() & ENCRYPTED) == 0, "something encrypted");
    int method = in.u16le();
    require(method == 0 || method == 8, "packed in an unusual way");
    in.skip(8);
    long packed = in.u32le();
    long size = in.u32le();
    require(method == 8 || packed == size, "sizes that disagree");
    unpacked += size;
    int name = in.u16le();
    int more = in.u16le() + in.u16le();
    in.skip(8);
    long start = in.u32le();
    add(in.name(name).toLowerCase(Locale.ROOT));
    in.skip(more);
    return start;
  }

  private void add(String name) {
    boolean astray =
        name.startsWith("/") || name.contains("\\") || name.contains("../") || name.contains(":");
    require(!astray, "a name that leads elsewhere");
    require(!UNWANTED.matcher(name).matches(), "macros, a program or an archive");
    require(names.add(name), "two of the same name");
  }

  private boolean isOpenDocument() {
    return names.contains("mimetype") && names.contains("content.xml");
  }

  /** The first entry of an open document is its type, in plain sight. */
  private static FileType openDocument(byte[] file) {
    Bytes in = new Bytes(file).skip(8);
    require(in.u16le() == 0, "a type that is packed");
    in.skip(12);
    long length = in.u32le();
    int name = in.u16le();
    int more = in.u16le();
    require(in.name(name).equals("mimetype") && length < 100, "no type where it belongs");
    String type = in.skip(more).name(length);
    return OPEN_DOCUMENTS.stream()
        .filter(one -> one.mediaType().equals(type))
        .findFirst()
        .orElseThrow(() -> new Bytes.Unreadable("another type of open document"));
  }

  private FileType openXml() {
    List<FileType> found =
        MAIN_PARTS.entrySet().stream()
            .filter(one -> names.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    require(names.contains("[content_types].xml") && found.size() == 1, "no office document");
    return found.get(0);
  }
}
