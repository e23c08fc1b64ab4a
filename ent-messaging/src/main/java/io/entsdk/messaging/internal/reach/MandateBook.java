package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.reach.Mandate;
import io.entsdk.messaging.reach.MandateId;
import io.entsdk.messaging.reach.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who may write for whom, within one unit of work. */
public final class MandateBook {

  private static final String FOUND =
      """
      select m.person_id, m.school_id from ent_messaging_mandate m
      where m.tenant = cast(?1 as int) and m.id = cast(?2 as uuid)""";

  private static final String END =
      """
      update ent_messaging_mandate
      set ended_at = cast(?3 as bigint), ended_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;
  private final Desk desk;

  public MandateBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.desk = new Desk(unit, actor);
  }

  /** Give {@code mandate}, and return which one that is. */
  public MandateId give(Mandate mandate) {
    desk.require(mandate.school());
    check(mandate);
    MandateId id = new MandateId(unit.newId());
    unit.insertAll("ent_messaging_mandate", columns(id), List.of(mandate));
    desk.record("give-mandate", mandate.school(), mandate.person());
    return id;
  }

  public void end(MandateId mandate) {
    Row found =
        unit.rows(readsAll(RECOGNISING, FOUND), desk.tenant(), mandate.value()).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Mandate", mandate));
    SchoolId school = new SchoolId(found.uuid(1));
    desk.require(school);
    int ended =
        unit.update(END, desk.tenant(), mandate.value(), Micros.of(unit.now()), desk.byText());
    if (ended == 1) {
      desk.record("end-mandate", school, new PersonId(found.uuid(0)));
    }
  }

  private void check(Mandate mandate) {
    List<PersonId> staff = new ArrayList<>(List.of(mandate.person()));
    if (mandate.principal() instanceof Principal.OfPerson of) {
      staff.add(of.person());
    } else if (mandate.principal() instanceof Principal.OfTeam of) {
      Optional<OfTeam> team = TeamBook.find(unit, of.team());
      if (team.filter(found -> found.school().equals(mandate.school())).isEmpty()) {
        throw RejectedException.of("principal", "no-such-team", "the school has no such team");
      }
    }
    Situation situation = new SituationLoader(unit).of(staff);
    for (PersonId one : staff) {
      if (!situation.worksIn(one, mandate.school())) {
        throw RejectedException.of(
            "person", "not-staff", "person " + one + " does not work in this school today");
      }
    }
  }

  private List<Column<Mandate>> columns(MandateId id) {
    return List.of(
        Column.integer("tenant", any -> desk.tenant()),
        Column.uuid("id", any -> id.value()),
        Column.uuid("school_id", one -> one.school().value()),
        Column.uuid("person_id", one -> one.person().value()),
        Column.uuid("team_id", MandateBook::team),
        Column.uuid("principal_id", MandateBook::colleague),
        Column.date("first_day", one -> one.period().firstDay()),
        Column.date("last_day", one -> one.period().lastDay()),
        Column.text("reason", Mandate::reason),
        Column.bigint("given_at", any -> Micros.of(unit.now())),
        Column.uuid("given_by", any -> desk.by()));
  }

  private static @Nullable UUID team(Mandate mandate) {
    return mandate.principal() instanceof Principal.OfTeam of ? of.team().value() : null;
  }

  private static @Nullable UUID colleague(Mandate mandate) {
    return mandate.principal() instanceof Principal.OfPerson of ? of.person().value() : null;
  }
}
