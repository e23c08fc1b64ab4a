package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.protection.ProtectionSql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionWatchTest {

  private final ProtectionWatch watch =
      new ProtectionWatch(
          List.of(
              TableDescription.table("ent_x_page")
                  .subject("person_id", DataCategory.CORRESPONDENCE)
                  .build(),
              TableDescription.table("ent_x_trace")
                  .subject("person_id", DataCategory.TRACE)
                  .build()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select text from ent_x_page p where p.tenant = ?",
        "select a from other o join ent_x_page p on p.id = o.id",
        "select a from other o, ent_x_page p",
        "with w as (select 1 from ent_x_page) select * from w",
        "select count(*) from ent_x_page p where p.tenant = ? and p.person_id = ?",
        "/* a remark of another kind */ select text from ent_x_page",
        "delete from ent_x_page where tenant = ?",
        "DELETE FROM ENT_X_TRACE where tenant = ?"
      })
  void aForgetfulStatementIsFound(String sql) {
    assertEquals(List.of(sql), watch.forgetful(List.of(sql, sql)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select name from ent_x_school",
        "select at from ent_x_trace where person_id = ?",
        "select count(*) from ent_x_page where tenant = cast(? as int)",
        "select person_id from ent_x_page where tenant = ? for update",
        "insert into ent_x_page (text) values (?)",
        "update ent_x_page set text = ?"
      })
  void aStatementThatShowsNobodyIsLeftAlone(String sql) {
    assertEquals(List.of(), watch.forgetful(List.of(sql)));
  }

  @Test
  void thePredicateAndAReasonAreTakenForWhatTheyAre() {
    String shown =
        "select p.text from ent_x_page p where "
            + ProtectionSql.shown("p.person_id", DataCategory.CORRESPONDENCE);
    String kept =
        "delete from ent_x_page where id in (select p.id from ent_x_page p where "
            + ProtectionSql.notHeld("p.person_id")
            + ")";
    String reason =
        ProtectionSql.readsAll(ProtectionSql.Reason.DECIDING, "select text from ent_x_page");
    String newer = ProtectionSql.replaces("delete from ent_x_page where id = ?");
    assertEquals(List.of(), watch.forgetful(List.of(shown, kept, reason, newer)));
  }

  @Test
  void aSchoolInWhichAQueryForgotFailsItsTest() {
    Ent ent = Ent.inMemory();
    Unit.joined(
        ent.tenant(), unit -> unit.rows("select last_name from ent_core_person where tenant = 1"));
    AssertionError told = assertThrows(AssertionError.class, ent::close);
    assertTrue(told.getMessage().contains("select last_name"), told.getMessage());
  }
}
