package io.entsdk.messaging.internal.attachment;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.Extensions;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.attachment.Attachment;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.AttachmentLimits;
import io.entsdk.messaging.attachment.AttachmentState;
import io.entsdk.messaging.attachment.Upload;
import io.entsdk.messaging.attachment.UploadRefusal;
import io.entsdk.messaging.internal.attachment.BlobRows.Known;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.spi.AttachmentScanner;
import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file: reads it, cleans it, has it stored, and notes whose it is. No connection is held
 * while the store works; what it has got and nobody noted is swept by the job.
 */
public final class Uploading {

  private static final String OF_PERSON =
      readsAll(
          COUNTING,
          """
          select cast(coalesce(sum(b.bytes), 0) as bigint)
          from ent_messaging_attachment a
          join ent_messaging_blob b on b.tenant = a.tenant and b.id = a.blob_id
          where a.tenant = cast(?1 as int) and a.author_id = cast(?2 as uuid)""");

  private final Logger log = LoggerFactory.getLogger(Uploading.class);
  private final Tenant tenant;
  private final Actor actor;
  private final PersonId author;
  private final AttachmentLimits limits;
  private final Optional<AttachmentStore> store;

  public Uploading(Tenant tenant, Actor actor) {
    Extensions extensions = tenant.kernel().extensions();
    this.tenant = tenant;
    this.actor = actor;
    this.author = Persons.of(actor);
    this.limits = extensions.find(AttachmentLimits.class).orElse(AttachmentLimits.usual());
    this.store =
        extensions
            .find(AttachmentStore.class)
            .filter(any -> extensions.find(AttachmentScanner.class).isPresent());
  }

  /** Take {@code content} under {@code name}, or say why not. */
  public Upload take(String name, InputStream content) throws IOException {
    Unit.joined(tenant, this::allowed);
    if (store.isEmpty()) {
      return refused(UploadRefusal.ATTACHMENTS_OFF);
    }
    byte[] file = content.readNBytes((int) limits.file() + 1);
    if (file.length == 0 || file.length > limits.file()) {
      return refused(file.length == 0 ? UploadRefusal.FILE_EMPTY : UploadRefusal.FILE_TOO_LARGE);
    }
    Optional<Cleaned> cleaned = Cleaned.of(file);
    if (cleaned.isEmpty()) {
      return refused(UploadRefusal.FILE_TYPE);
    }
    Optional<String> shown = FileName.of(name, cleaned.get().type());
    return shown.isEmpty()
        ? refused(UploadRefusal.FILE_NAME)
        : kept(store.get(), cleaned.get(), shown.get());
  }

  private Upload kept(AttachmentStore in, Cleaned cleaned, String name) {
    Known known = Unit.independent(tenant, unit -> new BlobRows(unit).reserve(cleaned));
    try {
      if (!known.stored()) {
        in.put(known.key(), cleaned.bytes());
      }
    } catch (IOException | RuntimeException e) {
      log.warn("Store {} failed with {}; nothing is kept", in.id(), e.getClass().getName());
      return refused(UploadRefusal.STORE_DOWN);
    }
    return Unit.joined(tenant, unit -> noted(unit, known, cleaned, name));
  }

  private Upload noted(Unit unit, Known known, Cleaned cleaned, String name) {
    new JpaItems(unit).lockSender(author);
    long kept = unit.rows(OF_PERSON, tenant.id().value(), author.value()).get(0).bigint(0);
    if (kept + cleaned.bytes().length > limits.personBytes()) {
      return refused(UploadRefusal.NO_ROOM);
    }
    BlobRows blobs = new BlobRows(unit);
    if (!blobs.lock(known.key().id())) {
      return refused(UploadRefusal.STORE_DOWN);
    }
    blobs.stored(known.key().id());
    Attachment taken =
        new Attachment(
            new AttachmentId(unit.newId()),
            name,
            cleaned.type(),
            cleaned.bytes().length,
            AttachmentState.PENDING);
    add(unit, known, taken);
    AttachmentJob.announce(unit, unit.now());
    SweepJob.announce(unit);
    new AuditTrail(unit).record(AuditEntry.done(actor, "attach-file", taken.id().value()));
    return new Upload.Taken(taken);
  }

  private void add(Unit unit, Known known, Attachment taken) {
    unit.insertAll(
        "ent_messaging_attachment",
        List.of(
            Column.integer("tenant", any -> tenant.id().value()),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("blob_id", any -> known.key().id()),
            Column.uuid("author_id", any -> author.value()),
            Column.text("name", Attachment::name),
            Column.text("state", one -> one.state().name()),
            Column.bigint("uploaded_at", any -> Micros.of(unit.now()))),
        List.of(taken));
  }

  private Boolean allowed(Unit unit) {
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.WRITE_MESSAGE, new Scope.OfPerson(author));
    return true;
  }

  private static Upload refused(UploadRefusal because) {
    return new Upload.Refused(because);
  }
}
