package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.SignInLookup;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What other features are told of who has ever come in. */
@EachDatabase
class SessionsSeenTest {

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoHasSignedInIsSeenAndNobodyElse() {
    assertEquals(Set.of(), seen(ent.tenant()));

    PupilCards.issue(Auth.of(ent.tenant()), ent.cp(), ent.as(ent.alan()))
        .signIn(ent.ada(), Device.unknown());

    assertEquals(Set.of(ent.ada()), seen(ent.tenant()));
    assertEquals(Set.of(), seen(ent.tenant(TenantId.of(2))));
  }

  private Set<PersonId> seen(Tenant tenant) {
    return Unit.joined(
        tenant,
        unit ->
            unit.kernel()
                .extensions()
                .find(SignInLookup.class)
                .orElseThrow()
                .seen(
                    new PersonalUnit(unit.entities(), unit.tenantId(), unit.now()),
                    Set.of(ent.ada(), ent.bob(), Ent.stranger())));
  }
}
