package io.entsdk.messaging.attachment;

/**
 * Is a file that was attached, without what it holds. Prints without its name.
 *
 * @param name as its author called it, with the ending of its type; it belongs in no log
 * @param bytes how long it is, once cleaned
 */
public record Attachment(
    AttachmentId id, String name, FileType type, long bytes, AttachmentState state) {

  @Override
  public String toString() {
    return "Attachment[" + id + ", " + type + ", " + state + "]";
  }
}
