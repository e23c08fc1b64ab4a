package io.entsdk.messaging.internal.attachment;

import static io.entsdk.messaging.internal.attachment.Pictures.joined;
import static io.entsdk.messaging.internal.attachment.Pictures.latin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.messaging.attachment.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeWalkTest {

  private static final String ODT = "application/vnd.oasis.opendocument.text";

  @ParameterizedTest
  @CsvSource({"word/document.xml, DOCX", "xl/workbook.xml, XLSX", "ppt/presentation.xml, PPTX"})
  void anOfficeDocumentIsKnownByItsParts(String part, FileType type) {
    assertEquals(Optional.of(type), typeOf(zip("[Content_Types].xml", part, "docProps/app.xml")));
  }

  @Test
  void anOpenDocumentSaysItsTypeFirst() {
    assertEquals(Optional.of(FileType.ODT), typeOf(openDocument(ODT)));
    assertEquals(Optional.empty(), typeOf(openDocument("application/zip")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/vbaProject.bin",
        "xl/macrosheets/sheet1.xml",
        "word/activeX/activeX1.xml",
        "word/embeddings/setup.exe",
        "word/embeddings/more.ZIP",
        "../../etc/passwd",
        "/etc/passwd",
        "C:evil",
        "word\\evil",
        "word/a.js"
      })
  void whatRunsOrLeadsElsewhereIsRefused(String part) {
    assertEquals(Optional.empty(), typeOf(zip("[Content_Types].xml", "word/document.xml", part)));
  }

  @Test
  void anArchiveOfAnythingElseIsRefused() {
    assertEquals(Optional.empty(), typeOf(zip("photo.jpg")));
    assertEquals(Optional.empty(), typeOf(zip("[Content_Types].xml")));
    assertEquals(
        Optional.empty(),
        typeOf(zip("[Content_Types].xml", "word/document.xml", "xl/workbook.xml")));
  }

  @Test
  void anArchiveWithAnythingAroundItIsRefused() {
    byte[] good = zip("[Content_Types].xml", "word/document.xml");

    Stream.of(
            joined(good, latin("x")),
            joined(latin("PK\u0003\u0004"), good),
            joined(good, good),
            Arrays.copyOf(good, good.length - 1),
            latin("PK\u0003\u0004"))
        .forEach(one -> assertEquals(Optional.empty(), typeOf(one)));
  }

  @Test
  void anArchiveThatWouldFillADiskIsRefusedByWhatItSays() {
    byte[] bomb = zip("[Content_Types].xml", "word/document.xml");
    int size = new String(bomb, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    Arrays.fill(bomb, size + 24, size + 28, (byte) 0x7F);

    assertEquals(Optional.empty(), typeOf(bomb));
    assertEquals(
        Optional.empty(),
        typeOf(
            zip(
                Stream.concat(
                        Stream.of("[Content_Types].xml", "word/document.xml"),
                        Stream.iterate(0, i -> i + 1).limit(3_001).map(i -> "p" + i))
                    .toArray(String[]::new))));
  }

  private static Optional<FileType> typeOf(byte[] file) {
    return Cleaned.of(file).map(Cleaned::type);
  }

  private static byte[] zip(String... names) {
    return written(
        zip -> {
          for (String name : names) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(latin("<x/>"));
          }
        });
  }

  private static byte[] openDocument(String type) {
    return written(
        zip -> {
          ZipEntry first = new ZipEntry("mimetype");
          CRC32 checksum = new CRC32();
          checksum.update(latin(type));
          first.setMethod(ZipEntry.STORED);
          first.setSize(type.length());
          first.setCrc(checksum.getValue());
          zip.putNextEntry(first);
          zip.write(latin(type));
          zip.putNextEntry(new ZipEntry("content.xml"));
          zip.write(latin("<x/>"));
        });
  }

  private interface Writing {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      writing.to(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
