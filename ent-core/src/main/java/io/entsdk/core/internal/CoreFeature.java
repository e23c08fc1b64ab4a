package io.entsdk.core.internal;

import io.entsdk.core.internal.audit.AuditErasure;
import io.entsdk.core.internal.audit.AuditSeal;
import io.entsdk.core.internal.directory.ClassRow;
import io.entsdk.core.internal.directory.EntitlementEnds;
import io.entsdk.core.internal.directory.PassSecret;
import io.entsdk.core.internal.directory.SchoolRow;
import io.entsdk.core.internal.directory.YearEnds;
import io.entsdk.core.internal.event.EventRelay;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.RowKey;
import io.entsdk.core.internal.protection.HoldReviews;
import io.entsdk.core.internal.roster.RosterJournal;
import io.entsdk.core.internal.roster.RosterMarks;
import io.entsdk.core.internal.usage.UsageJob;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;

/** Describes ent-core to the runtime. */
public final class CoreFeature implements Feature {

  @Override
  public String name() {
    return "core";
  }

  @Override
  public int schemaVersion() {
    return 1;
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(RowKey.class, SchoolRow.class, ClassRow.class);
  }

  @Override
  public List<KeyPurpose> keyPurposes() {
    return List.of(CursorSeal.PURPOSE, RosterMarks.PURPOSE, AuditSeal.PURPOSE, PassSecret.PURPOSE);
  }

  @Override
  public List<TenantJob> jobs() {
    return List.of(
        new EventRelay(),
        new AuditSeal(),
        new AuditErasure(),
        new EntitlementEnds(),
        new YearEnds(),
        new RosterJournal(),
        new HoldReviews(),
        new UsageJob());
  }

  @Override
  public List<PersonalDataSource> personalData() {
    return List.of(new CorePersonalData());
  }

  @Override
  public List<PermissionSource> permissions() {
    return List.of(new CorePermissions());
  }
}
