package io.entsdk.privacy.testkit;

import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.FileType;
import io.entsdk.messaging.attachment.FolderStore;
import io.entsdk.messaging.attachment.Upload;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.spi.AttachmentScanner;
import io.entsdk.messaging.spi.AttachmentStore;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Is a school whose people write to each other with files, which a folder keeps. */
record Letters(Ent ent, Folder folder) {

  static Letters on(Database database, Path path) {
    Folder folder = new Folder(FolderStore.in(path));
    return new Letters(
        Ent.on(database, wiring -> wiring.extension(folder).extension(new Calm())), folder);
  }

  Mailbox of(PersonId person) {
    return Messaging.of(ent.tenant()).as(ent.as(person, Assurance.PASSWORD));
  }

  /** Return the file of {@code text}, ready to be opened. */
  AttachmentId attach(PersonId author, String name, byte[] text) throws IOException {
    Upload upload = of(author).attachments().upload(name, new ByteArrayInputStream(text));
    if (!(upload instanceof Upload.Taken taken)) {
      throw new AssertionError(upload.toString());
    }
    Jobs.of(ent.runtime()).run("attachments", Budget.minutes(1));
    return taken.attachment().id();
  }

  /** Send a letter of Alan's to Grace with {@code text} in a file. */
  ItemId toGrace(String text) throws IOException {
    AttachmentId file = attach(ent.alan(), "liste.txt", text.getBytes(StandardCharsets.UTF_8));
    return of(ent.alan())
        .write(ent.school())
        .to(Audience.of(ent.grace()))
        .subject("Sortie au musée")
        .text("Jeudi, prévoir un pique-nique.")
        .attach(file)
        .send(SendKey.of(UUID.randomUUID()))
        .item();
  }

  /** Finds nothing harmful in anything. */
  private static final class Calm implements AttachmentScanner {

    @Override
    public String id() {
      return "calm";
    }

    @Override
    public Finding scan(AttachmentKey key, FileType type, InputStream content) {
      return Finding.CLEAN;
    }
  }

  /** Keeps files as a folder does; something may happen when the next one is opened. */
  static final class Folder implements AttachmentStore {

    private final AttachmentStore kept;
    private volatile Runnable meanwhile = () -> {};

    private Folder(AttachmentStore kept) {
      this.kept = kept;
    }

    void atTheNext(Runnable what) {
      meanwhile = what;
    }

    @Override
    public String id() {
      return kept.id();
    }

    @Override
    public void put(AttachmentKey key, byte[] bytes) throws IOException {
      kept.put(key, bytes);
    }

    @Override
    public Optional<InputStream> open(AttachmentKey key) throws IOException {
      Runnable now = meanwhile;
      meanwhile = () -> {};
      now.run();
      return kept.open(key);
    }

    @Override
    public void delete(AttachmentKey key) throws IOException {
      kept.delete(key);
    }
  }
}
