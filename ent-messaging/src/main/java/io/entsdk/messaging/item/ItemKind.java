package io.entsdk.messaging.item;

import java.util.regex.Pattern;

/** Names a kind of item, such as {@code announcement}; what all kinds share never asks for it. */
public record ItemKind(String code) {

  /** Stands before the constants, which are made with it. */
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /** Something that staff say to many, who may be asked to acknowledge it. */
  public static final ItemKind ANNOUNCEMENT = new ItemKind("announcement");

  /** Something that one person says to another, or to a few, who may answer. */
  public static final ItemKind PRIVATE_MESSAGE = new ItemKind("private-message");

  public ItemKind {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("A kind is 2 to 40 of a-z, 0-9 and -, not " + code);
    }
  }
}
