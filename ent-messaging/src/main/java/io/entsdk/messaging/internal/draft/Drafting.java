package io.entsdk.messaging.internal.draft;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.internal.post.Posting;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what one author is about to say, and sends it once, within one unit of work. */
public final class Drafting {

  private static final int MOST = 100;

  private final Unit unit;
  private final Actor actor;
  private final PersonId author;
  private final DraftReading drafts;
  private final DraftRows rows;

  public Drafting(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.author = Persons.of(actor);
    this.drafts = new DraftReading(unit, author);
    this.rows = new DraftRows(unit, author);
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.WRITE_MESSAGE, new Scope.OfPerson(author));
  }

  /** Keep {@code content} instead of version {@code version}, or as a new draft where it is 0. */
  public Draft save(SendKey key, int version, Content content) {
    content.checkSoFar();
    JpaItems items = new JpaItems(unit);
    items.lockSender(author);
    Optional<StoredDraft> kept = find(key);
    if (items.find(author, key).isPresent()
        || kept.map(StoredDraft::version).orElse(0) != version) {
      throw new ConflictException(
          "draft-changed", "This draft was changed or sent elsewhere; read it again");
    }
    if (kept.isEmpty() && drafts.all().size() >= MOST) {
      throw RejectedException.of("draft", "too-many", "keep " + MOST + " drafts at most");
    }
    kept.ifPresent(one -> rows.remove(one.id()));
    UUID id = kept.map(StoredDraft::id).orElseGet(unit::newId);
    if (!rows.add(id, key, version + 1, content)) {
      throw RejectedException.of(
          "attachments", "unknown", "attach files of your own, each to one draft");
    }
    return get(key);
  }

  public List<Draft> list() {
    return drafts.all().stream().map(StoredDraft::shown).toList();
  }

  public Draft get(SendKey key) {
    return stored(key).shown();
  }

  /** Return what is kept, to go on with as something of {@code kind}. */
  public Content content(SendKey key, ItemKind kind) {
    Content content = stored(key).content();
    if (!content.kind().equals(kind)) {
      throw new ConflictException(
          "draft-of-another-kind", "This draft is one of kind " + content.kind().code());
    }
    return content;
  }

  /** Forget the draft under {@code key}. */
  public SendKey discard(SendKey key) {
    rows.remove(locked(key).id());
    return key;
  }

  /** Send the draft under {@code key}, or return what became of it when it was sent. */
  public SendResult send(SendKey key) {
    new JpaItems(unit).lockSender(author);
    Optional<StoredDraft> kept = find(key);
    if (kept.isEmpty()) {
      return Posting.sentBefore(unit, actor, key).orElseThrow(Drafting::missing);
    }
    SendResult result = new Dispatch(unit, actor).send(kept.get().content(), key);
    if (!(result instanceof SendResult.Refused)) {
      rows.remove(kept.get().id());
    }
    return result;
  }

  /** Return what is kept, and keep every other device of the author waiting. */
  StoredDraft locked(SendKey key) {
    new JpaItems(unit).lockSender(author);
    return stored(key);
  }

  private StoredDraft stored(SendKey key) {
    return find(key).orElseThrow(Drafting::missing);
  }

  private Optional<StoredDraft> find(SendKey key) {
    return drafts.of(key).stream().findFirst();
  }

  private static NotFoundException missing() {
    return new NotFoundException("Draft", "under this key");
  }
}
