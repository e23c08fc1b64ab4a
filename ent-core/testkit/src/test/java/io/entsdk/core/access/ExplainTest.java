package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ExplainTest {

  @Parameter Database database;
  private Ent ent;
  private Access access;
  private Scope ada;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    access = RightsWorld.access(ent);
    ada = new Scope.OfPerson(ent.ada());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void theSentenceNamesTheFactAndItsDate() {
    assertEquals(
        "Accordé : Alan enseigne en CP, où Ada est élève depuis le 15 septembre 2026.",
        access.explain(ent.as(ent.alan()), READ_PERSON, ada, Locale.FRENCH));
    assertEquals(
        "Granted: Alan teaches CP, where Ada has been a pupil since 15 September 2026.",
        access.explain(ent.as(ent.alan()), READ_PERSON, ada, Locale.ENGLISH));
  }

  @Test
  void theFirstOfAMonthIsWrittenAsTheFrenchDo() {
    RightsWorld.sql(
        ent, "update ent_core_function set first_day = date '2026-09-01' where profile = 'DIR'");

    assertEquals(
        "Accordé : Hedy dirige l'établissement « École Émile Zola » depuis le 1er septembre 2026.",
        access.explain(ent.as(ent.head()), READ_CLASS, cp(ent), Locale.FRENCH));
  }

  @Test
  void aRefusalShowsNoNameThatItsReaderMayNotRead() {
    String refused = access.explain(ent.as(ent.cleo()), READ_PERSON, ada, Locale.FRENCH);

    assertEquals("Refusé : rien ne rattache Cleo à ce qui est demandé.", refused);
  }

  @Test
  void aRefusalSaysSinceWhen() {
    RightsWorld.sql(
        ent,
        "update ent_core_assignment set first_day = date '2026-09-01', last_day = date"
            + " '2026-09-11'");

    assertEquals(
        "Refusé : le lien qui donnait ce droit à Alan a pris fin le 11 septembre 2026.",
        access.explain(ent.as(ent.alan()), READ_PERSON, ada, Locale.FRENCH));
  }

  @Test
  void aDelegationNamesItsGiver() {
    access.grants().delegate(RightsWorld.rollForEdith(ent), ent.as(ent.alan()));

    assertEquals(
        "Accordé : Alan a délégué ce droit à Edith pour CP, du 15 septembre 2026 au 18 septembre"
            + " 2026.",
        access.explain(new Wearer(ent.edith(), null), READ_CLASS, cp(ent), Locale.FRENCH, head()));
  }

  @Test
  void whoAsksAboutOthersReadsTheNamesThatAreTheirsToRead() {
    Wearer grace = new Wearer(ent.grace(), null);

    assertEquals(
        "Accordé : cette personne est responsable de l'élève Ada depuis le 15 septembre 2026.",
        access.explain(grace, READ_PERSON, ada, Locale.FRENCH, head()));
    assertThrows(
        AccessDeniedException.class,
        () -> access.explain(grace, READ_PERSON, ada, Locale.FRENCH, ent.as(ent.charles())));
  }

  @Test
  void neitherTheDecisionNorItsDenialPrintsAName() {
    Actor alan = ent.as(ent.alan());

    assertFalse(access.decide(alan, READ_PERSON, ada).toString().contains("Ada"));
  }

  private Actor head() {
    return ent.as(ent.head());
  }
}
