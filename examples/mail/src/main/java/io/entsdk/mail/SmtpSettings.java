package io.entsdk.mail;

import java.net.URI;

/**
 * Says by which server mails leave, and what they bear.
 *
 * @param from the sender that readers see, such as {@code "Mon école"
 *     <ne-pas-repondre@ent.example>}
 * @param bounces the mailbox for what comes back; the key of the notice is added before the @ sign
 * @param page where the reader signs in
 * @param startTls whether the server is refused without TLS; off for tests on the own machine alone
 */
public record SmtpSettings(
    String host, int port, String from, String bounces, URI page, boolean startTls) {}
