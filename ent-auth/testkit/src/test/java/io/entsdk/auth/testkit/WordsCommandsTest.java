package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.ISSUE_PASSPHRASES;
import static io.entsdk.auth.AuthPermissions.VOID_PASSPHRASES;

import io.entsdk.auth.Auth;
import io.entsdk.auth.passphrase.Passphrases;
import io.entsdk.core.Actor;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class WordsCommandsTest {

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Passphrases.issue",
            ISSUE_PASSPHRASES,
            WordsCommandsTest::alan,
            (ent, actor) -> {
              of(ent).issue(ent.ada(), actor).close();
              of(ent).issue(ent.cp(), actor).close();
            })
        .row(
            "Passphrases.voidOf",
            VOID_PASSPHRASES,
            WordsCommandsTest::alan,
            (ent, actor) -> of(ent).voidOf(ent.ada(), actor));
  }

  private static Passphrases of(Ent ent) {
    Tables.makeAllTen(ent);
    return Auth.of(ent.tenant(), WordsSchool.hashing().build()).passphrases();
  }

  private static Actor alan(Ent ent) {
    return ent.as(ent.alan());
  }
}
