package io.entsdk.messaging.internal.attachment;

import io.entsdk.messaging.attachment.FileType;
import io.entsdk.messaging.internal.attachment.Bytes.Unreadable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Is a file whose type is known by what it holds, without what pictures tell beside themselves: no
 * place, no time, no camera, no comment.
 */
record Cleaned(FileType type, byte[] bytes) {

  private static final int END_OF_PDF = 1_024;

  /** Return {@code file} cleaned; empty if it is of no type that is taken, or not whole. */
  static Optional<Cleaned> of(byte[] file) {
    try {
      return Optional.of(read(file));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static Cleaned read(byte[] file) {
    Bytes start = new Bytes(file);
    if (start.startsWith("\u00FF\u00D8\u00FF")) {
      return new Cleaned(FileType.JPEG, JpegWalk.clean(file));
    }
    if (start.startsWith(PngWalk.SIGNATURE)) {
      return new Cleaned(FileType.PNG, PngWalk.clean(file));
    }
    if (WebpWalk.begins(file)) {
      return new Cleaned(FileType.WEBP, WebpWalk.clean(file));
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return new Cleaned(OfficeWalk.typeOf(file), file);
    }
    return start.startsWith("%PDF-") ? pdf(file) : text(file);
  }

  private static Cleaned pdf(byte[] file) {
    byte[] end = Arrays.copyOfRange(file, Math.max(0, file.length - END_OF_PDF), file.length);
    String last = new String(end, StandardCharsets.ISO_8859_1).stripTrailing();
    Bytes.require(last.endsWith("%%EOF"), "a PDF without its end");
    return new Cleaned(FileType.PDF, file);
  }

  private static Cleaned text(byte[] file) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
      Bytes.require(text.chars().noneMatch(Cleaned::isNoText), "something that is no text");
      return new Cleaned(FileType.TEXT, file);
    } catch (CharacterCodingException e) {
      throw new Unreadable("no type that is taken");
    }
  }

  private static boolean isNoText(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cleaned that && type == that.type && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Cleaned[" + type + "]";
  }
}
