package io.entsdk.privacy.internal;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;

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
  public List<PersonalDataSource> personalData() {
    return List.of(new NoTables());
  }

  @Override
  public List<PermissionSource> permissions() {
    return List.of(new PrivacyPermissionTexts());
  }

  /** Says that this jar reads what others keep and has no table of its own. */
  private static final class NoTables implements PersonalDataSource {

    @Override
    public String id() {
      return "ent-privacy";
    }

    @Override
    public List<TableDescription> describe() {
      return List.of();
    }
  }
}
