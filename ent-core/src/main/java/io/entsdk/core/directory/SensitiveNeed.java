package io.entsdk.core.directory;

/** Names a need that only those who must know are told of. */
public enum SensitiveNeed {
  /** <em>Unité localisée pour l'inclusion scolaire</em>. */
  ULIS,
  /** <em>Unité pédagogique pour élèves allophones arrivants</em>. */
  UPE2A,
  /** <em>Réseau d'aides spécialisées aux élèves en difficulté</em>. */
  RASED,
  /** <em>Projet d'accueil individualisé</em>. */
  PAI
}
