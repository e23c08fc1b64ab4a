package io.entsdk.messaging.testkit;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.attachment.Attachment;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.AttachmentLimits;
import io.entsdk.messaging.attachment.Download;
import io.entsdk.messaging.attachment.FileType;
import io.entsdk.messaging.attachment.Upload;
import io.entsdk.messaging.attachment.UploadRefusal;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.spi.AttachmentScanner;
import io.entsdk.messaging.spi.AttachmentStore;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Is a post with files: a store in memory, and a scanner that answers as it is told. */
final class Filing implements AutoCloseable {

  static final AttachmentLimits SMALL = new AttachmentLimits(1_000, 2, 1_500, 3_000, 4_000);

  private final Shelf shelf = new Shelf();
  private final Guard guard = new Guard();
  private final Post post;

  Filing(Database database) {
    post =
        new Post(
            Ent.on(
                database, builder -> builder.extension(shelf).extension(guard).extension(SMALL)));
  }

  /** Keeps contents in memory; fails when it is told to. */
  static final class Shelf implements AttachmentStore {
    private final Map<AttachmentKey, byte[]> kept = new ConcurrentHashMap<>();
    private volatile boolean down;

    @Override
    public String id() {
      return "shelf";
    }

    @Override
    public void put(AttachmentKey key, byte[] bytes) throws IOException {
      check();
      kept.put(key, bytes);
    }

    @Override
    public Optional<InputStream> open(AttachmentKey key) throws IOException {
      check();
      return Optional.ofNullable(kept.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public void delete(AttachmentKey key) throws IOException {
      check();
      kept.remove(key);
    }

    private void check() throws IOException {
      if (down) {
        throw new IOException("canary");
      }
    }

    void isDown(boolean now) {
      down = now;
    }

    int size() {
      return kept.size();
    }
  }

  /** Answers what it is told, and counts how often it was asked. */
  static final class Guard implements AttachmentScanner {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answer answer = () -> Finding.CLEAN;

    /** Is what a scanner does when it is asked. */
    interface Answer {
      Finding now() throws IOException;
    }

    @Override
    public String id() {
      return "guard";
    }

    @Override
    public Finding scan(AttachmentKey key, FileType type, InputStream content) throws IOException {
      asked.incrementAndGet();
      return answer.now();
    }

    void answers(Answer next) {
      answer = next;
    }

    int asked() {
      return asked.get();
    }
  }

  Post post() {
    return post;
  }

  Ent ent() {
    return post.ent();
  }

  Shelf shelf() {
    return shelf;
  }

  Guard guard() {
    return guard;
  }

  Upload give(PersonId author, String name, byte[] content) {
    try {
      return post.of(author).attachments().upload(name, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AttachmentId upload(PersonId author, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return ((Upload.Taken) give(author, "liste.txt", content)).attachment().id();
  }

  UploadRefusal refusal(PersonId author, String name, byte[] content) {
    return ((Upload.Refused) give(author, name, content)).because();
  }

  /** Send a letter of Alan's to Grace with {@code files}. */
  ItemId send(AttachmentId... files) {
    return send(ent().alan(), ent().grace(), files);
  }

  ItemId send(PersonId author, PersonId to, AttachmentId... files) {
    return post.letter(author, Audience.of(to)).attach(files).send(Post.newKey()).item();
  }

  Download open(PersonId reader, AttachmentId file) {
    return post.of(reader).attachments().open(file);
  }

  /** Return what {@code reader} gets of {@code file}, which is ready. */
  String text(PersonId reader, AttachmentId file) {
    try (InputStream in = ((Download.Ready) open(reader, file)).content()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Attachment of(ItemId item, PersonId reader) {
    return post.of(reader).attachments().listOf(item).get(0);
  }

  /** Run both jobs until nothing is due. */
  void run() {
    Jobs.of(ent().runtime()).run("attachments", Budget.minutes(1));
    Jobs.of(ent().runtime()).run("attachment-sweep", Budget.minutes(1));
  }

  @Override
  public void close() {
    post.close();
  }
}
