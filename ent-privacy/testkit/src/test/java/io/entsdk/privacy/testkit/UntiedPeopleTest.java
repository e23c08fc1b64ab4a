package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.request.ErasureGround.NO_LONGER_NEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.erasure.UntiedPerson;
import io.entsdk.privacy.request.ErasureAnswer.Planned;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.ErasureRequests;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** People whom nothing ties to a school are found and erased by whoever may in every school. */
@EachDatabase
class UntiedPeopleTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private Erasures erasures;
  private ErasureRequests requests;
  private Actor head;
  private Actor second;
  private PersonId lost;

  @BeforeEach
  void somebodyWasEnteredAndNeverPlaced() {
    ent = Ent.on(database);
    erasures = Privacy.of(ent.tenant()).erasures();
    requests = Privacy.of(ent.tenant()).erasureRequests();
    head = Adopting.delegate(ent);
    second = Adopting.coHead(ent);
    List.copyOf(untied()).forEach(one -> drop(one.person()));
    lost = person("KATHERINE");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void theyAreFoundAndErasedAsAllAre() {
    PersonId other = person("MARY");
    String set = "insert into ent_core_identity (tenant, person_id, set_id) values (1, '%s', '%s')";
    Jdbc.execute(ent, set.formatted(lost, lost));
    Jdbc.execute(ent, set.formatted(other, lost));
    assertEquals(List.of(new UntiedPerson(lost, Optional.of("Eve KATHERINE"))), untied());
    Jdbc.execute(
        ent,
        "update ent_core_identity set set_id = '%s' where person_id in ('%s', '%s')"
            .formatted(ent.ada(), lost, other));
    assertEquals(List.of(), untied(), "under another id they are at school");
    Jdbc.execute(ent, "delete from ent_core_identity");
    drop(other);

    ErasureId erasure = ((Planned) requests.record(of(lost), head)).erasure();
    erasures.approve(erasure, erasures.getPlan(erasure, second).hash(), second);
    ent.clock().advance(Duration.ofDays(8));
    for (String job : List.of("erasures", "events", "erasures", "events", "erasures")) {
      Jobs.of(ent.runtime()).run(job, Budget.minutes(5));
      ent.clock().advance(Duration.ofMinutes(6));
    }
    assertEquals(ErasureState.CERTIFIED, erasures.report(erasure, SYSTEM).state());
    assertEquals(List.of(), untied());
    assertEquals(
        0, Jdbc.count(ent, "select count(*) from ent_core_person where last_name = 'KATHERINE'"));
  }

  @Test
  void nobodyOfOneSchoolAloneSeesOrErasesThem() {
    Jdbc.anotherSchool(ent);
    assertThrows(
        AccessDeniedException.class, () -> erasures.listUntied(PageRequest.first(9), head));
    assertThrows(AccessDeniedException.class, () -> requests.record(of(lost), head));
    assertThrows(
        NotFoundException.class,
        () -> requests.record(of(new PersonId(ent.tenant().kernel().newId())), SYSTEM));
    assertEquals(1, untied().size());
  }

  private List<UntiedPerson> untied() {
    return erasures.listUntied(PageRequest.first(200), SYSTEM).items();
  }

  private ErasureRequest of(PersonId person) {
    return new ErasureRequest(person, ent.school().id(), NO_LONGER_NEEDED);
  }

  private PersonId person(String name) {
    PersonId id = new PersonId(ent.tenant().kernel().newId());
    Jdbc.execute(
        ent,
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%s', 0, '%s', 'Eve', 'k')"
            .formatted(id, name));
    return id;
  }

  private void drop(PersonId person) {
    Jdbc.execute(ent, "delete from ent_core_person where id = '%s'".formatted(person));
  }
}
