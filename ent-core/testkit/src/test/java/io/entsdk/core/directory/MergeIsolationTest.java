package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.TenantId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A twin with identical ids, in which the same people were merged and are not any more. */
@EachDatabase
class MergeIsolationTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @Test
  void whatIsMergedInOneTenantIsNotInItsTwin() {
    try (Ent ent = Ent.on(database)) {
      Twins twins = new Twins(ent);
      PersonId twin = twins.adaAgain();
      PersonId third = twins.adaAgain();
      twins.merge(third, twin);
      TwinTenant other = TwinTenant.of(ent, TenantId.of(2));

      twins.merge(twin, ent.ada());
      twins.duplicates.unmerge(twin, "test", SYSTEM);
      twins.duplicates.unmerge(third, "test", SYSTEM);

      assertEquals(List.of(), other.touched());
      People elsewhere = Directory.of(other.tenant()).people();
      assertEquals(twin, elsewhere.get(third, SYSTEM).id());
      assertEquals(ent.ada(), elsewhere.get(ent.ada(), SYSTEM).id());
      assertEquals(third, twins.directory.people().get(third, SYSTEM).id());
      assertEquals(1, Directory.of(other.tenant()).duplicates().listMergesOf(third, SYSTEM).size());
    }
  }
}
