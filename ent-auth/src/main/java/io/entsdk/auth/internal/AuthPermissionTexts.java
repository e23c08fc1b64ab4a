package io.entsdk.auth.internal;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.core.access.Permission;
import io.entsdk.core.internal.Spoken;
import io.entsdk.core.spi.PermissionSource;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Declares the permissions of ent-auth, with what they allow in words. */
final class AuthPermissionTexts implements PermissionSource {

  private static final String BUNDLE = "io.entsdk.auth.permissions";

  @Override
  public String id() {
    return "ent-auth";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        AuthPermissions.ISSUE_CARDS,
        AuthPermissions.ISSUE_TEMPORARY_CARDS,
        AuthPermissions.RENEW_STORIES,
        AuthPermissions.REHEARSE_STORIES,
        AuthPermissions.SEE_CARD_USE,
        AuthPermissions.VOID_CARDS,
        AuthPermissions.END_SESSIONS,
        AuthPermissions.OPEN_WINDOW,
        AuthPermissions.OPEN_HOME_SESSIONS,
        AuthPermissions.HELP_SIGN_IN,
        AuthPermissions.ISSUE_PASSPHRASES,
        AuthPermissions.VOID_PASSPHRASES,
        AuthPermissions.ALLOW_AVATAR_SIGN_IN,
        AuthPermissions.SEE_AVATAR_READINESS,
        AuthPermissions.SET_SIGN_IN_PAGE,
        AuthPermissions.SEE_SIGN_IN_PAGE,
        AuthPermissions.SEE_REFUSALS,
        AuthPermissions.SEE_SCHOOL_REFUSALS);
  }

  @Override
  public String text(String code, Locale locale) {
    return Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked)).getString(code);
  }
}
