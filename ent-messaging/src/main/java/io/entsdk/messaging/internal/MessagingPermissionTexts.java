package io.entsdk.messaging.internal;

import io.entsdk.core.access.Permission;
import io.entsdk.core.internal.Spoken;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.messaging.MessagingPermissions;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Declares the permissions of ent-messaging, with what they allow in words. */
final class MessagingPermissionTexts implements PermissionSource {

  private static final String BUNDLE = "io.entsdk.messaging.permissions";

  @Override
  public String id() {
    return "ent-messaging";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        MessagingPermissions.ANNOUNCE_TO_CLASS,
        MessagingPermissions.ANNOUNCE_TO_ACTIVITY,
        MessagingPermissions.READ_ACKNOWLEDGEMENTS,
        MessagingPermissions.WRITE_MESSAGE,
        MessagingPermissions.AMEND_OWN_MESSAGES,
        MessagingPermissions.MANAGE_INCIDENT,
        MessagingPermissions.WRITE_TO_CLASS,
        MessagingPermissions.WRITE_TO_TEACHERS,
        MessagingPermissions.READ_OWN_MESSAGES,
        MessagingPermissions.ACKNOWLEDGE,
        MessagingPermissions.SEE_OWN_REACH,
        MessagingPermissions.ASK_FOR_ADULT,
        MessagingPermissions.SEE_CALLS,
        MessagingPermissions.READ_REACH,
        MessagingPermissions.READ_CONTACT_REGISTER,
        MessagingPermissions.REPLAY_DECISIONS,
        MessagingPermissions.MANAGE_REACH,
        MessagingPermissions.OPEN_REACH,
        MessagingPermissions.PLACE_MEASURE,
        MessagingPermissions.SET_OWN_REACH,
        MessagingPermissions.BLOCK_PEER);
  }

  @Override
  public String text(String code, Locale locale) {
    return Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked)).getString(code);
  }
}
