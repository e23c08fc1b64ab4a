package io.entsdk.messaging.item;

/** Is a folder that its owner has made, with the name that the owner gave it. Prints without it. */
public record NamedFolder(Folder.Own folder, String name) {

  @Override
  public String toString() {
    return "NamedFolder[" + folder.id() + "]";
  }
}
