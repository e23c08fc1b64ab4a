package io.entsdk.auth.internal;

import io.entsdk.auth.internal.refusal.RefusalJob;
import io.entsdk.auth.internal.session.SessionsSeen;
import io.entsdk.auth.internal.session.SignInNews;
import io.entsdk.auth.internal.session.SignInUsage;
import io.entsdk.auth.secret.SecretHashing;
import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.usage.UsageSource;
import io.entsdk.core.spi.Extension;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes ent-auth to the runtime. */
public final class AuthFeature implements Feature {

  private @Nullable SecretHashing hashing;

  /** Return how the runtime of {@code kernel} hashes, unless its host says otherwise. */
  public static SecretHashing hashing(Kernel kernel) {
    return kernel.features().stream()
        .filter(AuthFeature.class::isInstance)
        .map(AuthFeature.class::cast)
        .findFirst()
        .orElseThrow()
        .hashing();
  }

  /** Made when it is first asked for: a host without passphrases loads no native code. */
  private synchronized SecretHashing hashing() {
    if (hashing == null) {
      hashing = SecretHashing.standard(AuthFeature.class.getClassLoader());
    }
    return hashing;
  }

  @Override
  public String name() {
    return "auth";
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
  public List<KeyPurpose> keyPurposes() {
    return AuthKeys.all();
  }

  @Override
  public List<TenantJob> jobs() {
    return List.of(new AuthTidy(), new SignInNews(), new RefusalJob());
  }

  @Override
  public List<PersonalDataSource> personalData() {
    return List.of(new AuthPersonalData());
  }

  @Override
  public List<Extension> extensions() {
    return List.of(new SessionsSeen());
  }

  @Override
  public List<PermissionSource> permissions() {
    return List.of(new AuthPermissionTexts());
  }

  @Override
  public List<UsageSource> usage() {
    return List.of(new SignInUsage());
  }
}
