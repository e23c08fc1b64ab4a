package io.entsdk.messaging.attachment;

/**
 * Names a type of file that may be sent. It is found in what a file holds, never in its name; what
 * is none of these is refused, programs, macros and archives among it.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  /** Text in UTF-8, whatever it is written in: shown as text and run by nothing. */
  TEXT("text/plain;charset=utf-8", "txt");

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Return the media type under which a host serves it, always with {@code nosniff}. */
  public String mediaType() {
    return mediaType;
  }

  /** Return how the names of such files end, without the dot. */
  public String extension() {
    return extension;
  }
}
