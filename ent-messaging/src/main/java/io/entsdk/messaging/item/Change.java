package io.entsdk.messaging.item;

/** Is one step that brings a copy of a mailbox up to date. */
public sealed interface Change {

  ItemId item();

  /** Tells that an item lies in a folder and looks like this, new or not: put it there. */
  record Shown(Folder folder, InboxEntry entry) implements Change {

    @Override
    public ItemId item() {
      return entry.item();
    }
  }

  /** Tells that an item is not among what is kept up to date any more: forget it. */
  record Gone(ItemId item) implements Change {}
}
