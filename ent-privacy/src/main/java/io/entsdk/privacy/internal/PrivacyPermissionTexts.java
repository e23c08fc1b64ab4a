package io.entsdk.privacy.internal;

import io.entsdk.core.access.Permission;
import io.entsdk.core.internal.Spoken;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.privacy.PrivacyPermissions;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Declares the permissions of ent-privacy, with what they allow in words. */
final class PrivacyPermissionTexts implements PermissionSource {

  private static final String BUNDLE = "io.entsdk.privacy.permissions";

  @Override
  public String id() {
    return "ent-privacy";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        PrivacyPermissions.READ_INVENTORY,
        PrivacyPermissions.READ_RETENTION,
        PrivacyPermissions.PLAN_RETENTION,
        PrivacyPermissions.PLAN_ERASURE,
        PrivacyPermissions.APPROVE_ERASURE,
        PrivacyPermissions.READ_ERASURE,
        PrivacyPermissions.READ_RULES,
        PrivacyPermissions.ADOPT_RULES,
        PrivacyPermissions.RUN_SWEEP,
        PrivacyPermissions.ASK_ERASURE,
        PrivacyPermissions.ANSWER_CONTRIBUTIONS,
        PrivacyPermissions.READ_SLIP,
        PrivacyPermissions.PREPARE_SLIP,
        PrivacyPermissions.SIGN_SLIP,
        PrivacyPermissions.PLAN_CLOSURE,
        PrivacyPermissions.APPROVE_CLOSURE,
        PrivacyPermissions.RENAME_PEOPLE,
        PrivacyPermissions.READ_PSEUDONYM,
        PrivacyPermissions.IDENTIFY_PERSON,
        PrivacyPermissions.READ_COPY,
        PrivacyPermissions.ASK_CONSENT,
        PrivacyPermissions.ANSWER_OWN_CONSENT,
        PrivacyPermissions.ANSWER_CONSENT,
        PrivacyPermissions.RECORD_CONSENT,
        PrivacyPermissions.READ_CONSENT,
        PrivacyPermissions.READ_CONSENT_HISTORY);
  }

  @Override
  public String text(String code, Locale locale) {
    return Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked)).getString(code);
  }
}
