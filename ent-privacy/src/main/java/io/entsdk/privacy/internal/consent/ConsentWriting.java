package io.entsdk.privacy.internal.consent;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.EventRelay;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEntry;
import io.entsdk.privacy.consent.ConsentEvents;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Adds what is asked and answered, which nobody ever changes, and tells of it in one unit. */
record ConsentWriting(Unit unit) {

  private static final String TOLD =
      """
      update ent_privacy_consent set told = cast(?3 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String LOOK =
      """
      update ent_privacy_consent set look_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  /** Add what is asked, in the place of {@code before}, which may still stand. */
  void asked(Consent consent, List<Consent> before, Optional<PersonId> asker) {
    LocalDate over = over(consent, before);
    List<Column<Consent>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.text("purpose", one -> one.purpose().code()),
            Column.text("medium", one -> one.scope().medium().name()),
            Column.text("audience", one -> one.scope().audience().name()),
            Column.text("text_version", one -> one.text().version()),
            Column.text("text_language", one -> one.text().language().toLanguageTag()),
            Column.text("text_hash", one -> one.text().fingerprint()),
            Column.text("rule", one -> one.rule().name()),
            Column.date("asked_on", Consent::askedOn),
            Column.date("last_day", Consent::lastDay),
            Column.date("over_on", any -> over),
            Column.uuid("asked_by", any -> asker.map(PersonId::value).orElse(null)),
            Column.bigint("asked_at", any -> Micros.of(unit.now())),
            Column.text("told", any -> ConsentState.REQUESTED.name()),
            Column.bigint("look_at", any -> Micros.of(unit.now())));
    unit.insertAll("ent_privacy_consent", columns, List.of(consent));
    Map<String, String> refs =
        Map.of(
            "consent", consent.id().toString(),
            "school", consent.school().toString(),
            "purpose", consent.purpose().code());
    new Outbox(unit).emit(List.of(new EventDraft(ConsentEvents.ASKED, consent.person(), refs)));
  }

  /** Where later words went first, the earlier ones would count again. */
  private static LocalDate over(Consent consent, List<Consent> before) {
    return Stream.concat(before.stream(), Stream.of(consent))
        .map(one -> one.lastDay().plusDays(1))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Add an answer; on which day time alone makes something else of it is looked at anew. */
  void answered(Consent consent, ConsentEntry entry) {
    List<Column<ConsentEntry>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> unit.newId()),
            Column.uuid("consent_id", any -> consent.id().value()),
            Column.uuid("person_id", any -> consent.person().value()),
            Column.uuid("party_id", one -> person(consent, one).map(PersonId::value).orElse(null)),
            Column.uuid("organisation_id", one -> organisation(one).orElse(null)),
            Column.text("answer", one -> one.event().answer().name()),
            Column.text("method", one -> one.event().method().name()),
            Column.date("said_on", one -> one.event().day()),
            Column.bigint("told_at", one -> Micros.of(one.event().at())),
            Column.uuid("recorded_by", one -> one.recordedBy().map(PersonId::value).orElse(null)));
    unit.insertAll("ent_privacy_consent_event", columns, List.of(entry));
    unit.update(LOOK, unit.tenantId().value(), consent.id().value(), Micros.of(unit.now()));
    new DueTable(unit.entities(), unit.dialect())
        .announce(EventRelay.JOB, unit.tenantId(), unit.now(), unit.newId());
  }

  /** Tell what {@code fold} comes to by {@code today}, and remember that it was told. */
  void changed(ConsentFold fold, LocalDate today) {
    new Outbox(unit).emit(List.of(change(fold, today)));
    unit.update(TOLD, unit.tenantId().value(), fold.consent().id().value(), fold.on(today).name());
  }

  static EventDraft change(ConsentFold fold, LocalDate today) {
    Consent consent = fold.consent();
    Map<String, String> refs =
        Map.of(
            "consent", consent.id().toString(),
            "purpose", consent.purpose().code(),
            "state", fold.on(today).name(),
            "from", new ConsentTurns(fold).since(today).toString());
    return new EventDraft(ConsentEvents.CHANGED, consent.person(), refs);
  }

  private static Optional<PersonId> person(Consent consent, ConsentEntry entry) {
    return entry.event().party() instanceof ConsentParty.Holder holder
        ? holder.guardian().person()
        : Optional.of(consent.person());
  }

  private static Optional<UUID> organisation(ConsentEntry entry) {
    return entry.event().party() instanceof ConsentParty.Holder holder
            && holder.guardian() instanceof Guardian.OfOrganisation one
        ? Optional.of(one.id())
        : Optional.empty();
  }
}
