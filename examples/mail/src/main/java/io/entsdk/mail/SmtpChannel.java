package io.entsdk.mail;

import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.spi.NotificationChannel;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/**
 * Sends notices by e-mail, once a day unless people choose otherwise.
 *
 * <p>The key of a notice is the mail's Message-ID and part of the address to which it bounces: a
 * mail that goes out twice after a crash is one for the reader's program, and whatever reads the
 * mailbox of bounces knows what to report.
 */
public final class SmtpChannel implements NotificationChannel {

  private static final String TIMEOUT_MILLIS = "10000";

  private final SmtpSettings settings;
  private final Session session;

  public SmtpChannel(SmtpSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(SmtpSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + timeout, TIMEOUT_MILLIS);
    }
    return properties;
  }

  @Override
  public String id() {
    return "mail";
  }

  @Override
  public Rhythm usual() {
    return Rhythm.DAILY;
  }

  @Override
  public boolean usesDirectoryEmail() {
    return true;
  }

  @Override
  public NoticeOutcome send(Notice notice, String address) {
    try {
      Transport.send(mail(notice, new InternetAddress(address, true)));
      return NoticeOutcome.SENT;
    } catch (AddressException e) {
      return NoticeOutcome.NO_SUCH_ADDRESS;
    } catch (MessagingException e) {
      return isRefused(e) ? NoticeOutcome.NO_SUCH_ADDRESS : NoticeOutcome.LATER;
    }
  }

  private MimeMessage mail(Notice notice, InternetAddress to) throws MessagingException {
    SMTPMessage mail = new KeyedMail(session, notice.key(), domain());
    mail.setEnvelopeFrom(settings.bounces().replaceFirst("@", "+" + notice.key() + "@"));
    mail.setFrom(new InternetAddress(settings.from(), true));
    mail.setRecipient(RecipientType.TO, to);
    mail.setSubject(notice.title(), StandardCharsets.UTF_8.name());
    mail.setText(notice.text() + "\n\n" + settings.page() + "\n", StandardCharsets.UTF_8.name());
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  private String domain() {
    return settings.bounces().substring(settings.bounces().indexOf('@') + 1);
  }

  /** Tell whether the server will never take mail for this address: 5xx, RFC 5321, 4.2.1. */
  private static boolean isRefused(MessagingException failure) {
    for (@Nullable Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /** Is a mail whose Message-ID is the key of its notice. */
  private static final class KeyedMail extends SMTPMessage {

    private final String id;

    KeyedMail(Session session, NoticeKey key, String domain) {
      super(session);
      this.id = "<" + key + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
