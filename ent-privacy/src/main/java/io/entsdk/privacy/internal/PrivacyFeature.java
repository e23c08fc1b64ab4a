package io.entsdk.privacy.internal;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.RuntimeLook;
import io.entsdk.core.internal.event.Follower;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.internal.closure.ClosureJob;
import io.entsdk.privacy.internal.closure.ClosureRestoreLook;
import io.entsdk.privacy.internal.consent.ConsentNews;
import io.entsdk.privacy.internal.consent.LedgerLookup;
import io.entsdk.privacy.internal.consent.UnseenConsents;
import io.entsdk.privacy.internal.due.AccountNews;
import io.entsdk.privacy.internal.due.AccountsJob;
import io.entsdk.privacy.internal.due.LagLook;
import io.entsdk.privacy.internal.erasure.ErasureJob;
import io.entsdk.privacy.internal.erasure.RestoreLook;
import io.entsdk.privacy.internal.request.RequestLook;
import io.entsdk.privacy.internal.sweep.SweepJob;
import io.entsdk.privacy.internal.sweep.SweepLook;
import java.util.List;
import java.util.Optional;

/** Describes ent-privacy to the runtime. */
public final class PrivacyFeature implements Feature {

  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public int schemaVersion() {
    return 1;
  }

  @Override
  public List<Class<?>> entities() {
    return List.of();
  }

  @Override
  public List<TenantJob> jobs() {
    return List.of(new ErasureJob(), new SweepJob(), new AccountsJob(), new ClosureJob());
  }

  @Override
  public List<Follower> followers() {
    return List.of(new AccountNews(), new ConsentNews());
  }

  @Override
  public List<RuntimeLook> looks() {
    return List.of(
        new RestoreLook(),
        new ClosureRestoreLook(),
        new SweepLook(),
        new LagLook(),
        new RequestLook(),
        new UnseenConsents());
  }

  @Override
  public List<PersonalDataSource> personalData() {
    return List.of(new PrivacyTables());
  }

  @Override
  public Optional<ConsentLookup> consents(Tenant tenant) {
    return Optional.of(new LedgerLookup(tenant));
  }

  @Override
  public List<PermissionSource> permissions() {
    return List.of(new PrivacyPermissionTexts());
  }
}
