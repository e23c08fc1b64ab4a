package io.entsdk.messaging.item;

/** Says where in a mailbox an item lies: that of its owner alone, and of no effect on others. */
public sealed interface Folder {

  /** What one was sent. */
  Folder INBOX = Standard.INBOX;

  /** What one has sent. */
  Folder SENT = Standard.SENT;

  /** What one has put away, read or not. */
  Folder ARCHIVE = Standard.ARCHIVE;

  /** What one no longer wants to see; it is still there for everybody else. */
  Folder TRASH = Standard.TRASH;

  /** Return what tells this folder from others in the same mailbox. */
  String code();

  /** Is a folder that every mailbox has. */
  enum Standard implements Folder {
    INBOX,
    SENT,
    ARCHIVE,
    TRASH;

    @Override
    public String code() {
      return name();
    }
  }

  /** Is a folder that its owner has made. */
  record Own(FolderId id) implements Folder {

    @Override
    public String code() {
      return id.toString();
    }
  }
}
