package io.entsdk.core.access;

import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

/** That none is missing is for {@code CommandsTest} to say, which looks at the whole jar. */
@EachDatabase
class AccessCommandsTest {

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return AccessCommands.table(database).tests();
  }
}
