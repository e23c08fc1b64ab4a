package io.entsdk.testkit;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.util.UUID;

/** Joined classes of which each calls the key otherwise, in the words of both providers. */
@SuppressWarnings("unused") // the annotations alone are read
final class Figures {

  static final Class<?>[] BY_THE_CLASS_ABOVE = {Figure.class, Doll.class, Puppet.class};
  static final Class<?>[] BY_THE_UPPERMOST = {Figure.class, Doll.class, Marionette.class};

  private Figures() {}

  @Entity
  @Table(name = "figure")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "figure_kind")
  @Kept(purpose = "crafts", rule = "ent-account")
  static class Figure {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    @Column(name = "maker_id")
    UUID maker;
  }

  @Entity
  @Table(name = "figure_doll")
  @PrimaryKeyJoinColumn(name = "tenant", referencedColumnName = "tenant")
  @PrimaryKeyJoinColumn(name = "doll_id", referencedColumnName = "id")
  static class Doll extends Figure {
    @PersonalData(DataCategory.SCHOOLING)
    String dress;
  }

  @Entity
  @Table(name = "figure_puppet")
  @PrimaryKeyJoinColumn(name = "tenant", referencedColumnName = "tenant")
  @PrimaryKeyJoinColumn(name = "puppet_id", referencedColumnName = "doll_id")
  static class Puppet extends Doll {
    @PersonalData(DataCategory.SCHOOLING)
    String voice;
  }

  @Entity
  @Table(name = "figure_puppet")
  @PrimaryKeyJoinColumn(name = "tenant", referencedColumnName = "tenant")
  @PrimaryKeyJoinColumn(name = "puppet_id", referencedColumnName = "id")
  static class Marionette extends Doll {
    @PersonalData(DataCategory.SCHOOLING)
    String voice;
  }
}
