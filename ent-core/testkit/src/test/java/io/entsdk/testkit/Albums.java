package io.entsdk.testkit;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.RefersTo;
import io.entsdk.core.personal.SubjectRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;

/**
 * The entities of a vendor who keeps albums of drawings, mapped in every way that is understood.
 */
final class Albums {

  static final Class<?>[] ENTITIES = {Album.class, Sheet.class, Drawing.class, Word.class};

  private Albums() {}

  @Embeddable
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    int tenant;

    @NonPersonal("technical key")
    UUID id;
  }

  @MappedSuperclass
  abstract static class Stored {
    static final int NO_COLUMN = 0;

    @EmbeddedId Key key;

    @Version
    @Column(name = "changes")
    long version;

    @Transient String noColumn;
  }

  @Embeddable
  static class Caption {
    @PersonalData(DataCategory.CORRESPONDENCE)
    String title;

    @PersonalData(DataCategory.CORRESPONDENCE)
    @Kept(erasure = ErasureMethod.REDACT)
    @Column(name = "told")
    String text;
  }

  /** Goes with its owner, and stays without whoever looked through it. */
  @Entity
  @Table(name = "album")
  @Kept(purpose = "album", rule = "ent-account")
  static class Album extends Stored {
    @SubjectRef(DataCategory.IDENTITY)
    @Column(name = "owner_id")
    UUID owner;

    @Embedded
    @AttributeOverride(name = "title", column = @Column(name = "caption"))
    Caption caption;

    @SubjectRef(DataCategory.TRACE)
    @Kept(rule = "audit-trail", erasure = ErasureMethod.UNLINK)
    UUID lookedThroughBy;

    @PersonalData(value = DataCategory.TRACE, about = "lookedThroughBy", exported = false)
    @Kept(rule = "audit-trail", erasure = ErasureMethod.REDACT)
    Long lookedThroughAt;
  }

  /** A page of an album, alone or drawn upon: both in one table. */
  @Entity
  @Table(name = "album_sheet")
  @DiscriminatorColumn(name = "sheet_kind")
  @Kept(purpose = "album", rule = "ent-account")
  static class Sheet extends Stored {
    @RefersTo(Album.class)
    UUID album;

    @SubjectRef(DataCategory.IDENTITY)
    UUID author;
  }

  @Entity
  static class Drawing extends Sheet {
    @PersonalData(DataCategory.CORRESPONDENCE)
    byte[] picture;
  }

  static class WordKey implements Serializable {
    private static final long serialVersionUID = 1L;

    int tenant;
    UUID sheet;
    String word;
  }

  /** A word by which a sheet is found. */
  @Entity
  @Table(name = "album_word")
  @IdClass(WordKey.class)
  @Kept(purpose = "album", rule = "ent-account", erasure = ErasureMethod.DELETE_ROW)
  static class Word {
    @Id int tenant;

    @Id
    @RefersTo(Sheet.class)
    UUID sheet;

    @Id
    @PersonalData(value = DataCategory.CORRESPONDENCE, exported = false)
    String word;

    @SubjectRef(DataCategory.IDENTITY)
    UUID author;
  }
}
