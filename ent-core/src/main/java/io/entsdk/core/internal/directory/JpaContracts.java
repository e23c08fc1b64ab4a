package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps under which contract the schools of one tenant work. */
public final class JpaContracts {

  private static final String TABLE = "ent_core_school_contract";

  private final Unit unit;

  public JpaContracts(Unit unit) {
    this.unit = unit;
  }

  /** Put {@code school} under {@code contract} from {@code firstDay} on, in place of any other. */
  public void set(SchoolId school, Contract contract, LocalDate firstDay, Actor actor) {
    CalendarDays.checked("firstDay", firstDay);
    Map<String, Object> ofSchool = Map.of("school_id", new Known(unit).school(school).id().value());
    Hand hand = new Hand(unit, actor);
    hand.lock(school);
    FactTable table = new FactTable(unit, TABLE);
    for (UUID standing : table.during(Period.from(firstDay), ofSchool)) {
      hand.end(TABLE, standing, firstDay.minusDays(1));
    }
    hand.make(
        TABLE,
        Map.of("school_id", school.value(), "contract", contract.name()),
        Period.from(firstDay));
    hand.record("set-contract", school.value());
  }

  /** Return the contract of {@code school} on {@code day}; empty where nobody has said. */
  public Optional<Contract> on(SchoolId school, LocalDate day) {
    return unit
        .rows(
            """
            select contract from ent_core_school_contract
            where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
              and first_day <= cast(?3 as date) and (last_day is null or last_day >= cast(?3 as date))""",
            unit.tenantId().value(),
            school.value(),
            day)
        .stream()
        .findFirst()
        .map(row -> Contract.valueOf(row.text(0)));
  }
}
