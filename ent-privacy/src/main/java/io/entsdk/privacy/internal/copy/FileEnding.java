package io.entsdk.privacy.internal.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Names how the entry of a file ends: by what its part has found in it, if the file begins like
 * that. Whatever else it may be ends in {@code bin}, which nothing opens by itself.
 */
enum FileEnding {
  PDF("application/pdf", "%PDF-"),
  JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
  PNG("image/png", "\u0089PNG"),
  GIF("image/gif", "GIF8"),
  WEBP("image/webp", "RIFF"),
  ODT("application/vnd.oasis.opendocument.text", "PK"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "PK"),
  ODP("application/vnd.oasis.opendocument.presentation", "PK"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PK"),
  OGG("audio/ogg", "OggS"),
  TXT("text/plain", "");

  private static final String UNKNOWN = "bin";

  private final String mediaType;
  private final byte[] beginning;

  FileEnding(String mediaType, String beginning) {
    this.mediaType = mediaType;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Return the ending, without the dot, of a file that begins with {@code first}. */
  static String of(String mediaType, byte[] first) {
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> one.mediaType.equals(type) && one.begins(first))
        .findFirst()
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .orElse(UNKNOWN);
  }

  private boolean begins(byte[] first) {
    boolean same =
        first.length >= beginning.length
            && Arrays.equals(first, 0, beginning.length, beginning, 0, beginning.length);
    return this == TXT ? IntStream.range(0, first.length).allMatch(i -> first[i] != 0) : same;
  }
}
