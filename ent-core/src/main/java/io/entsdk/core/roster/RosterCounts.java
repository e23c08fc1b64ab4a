package io.entsdk.core.roster;

/**
 * Counts what a source says.
 *
 * @param pupilRows the lines of pupils that were understood
 * @param guardianRows the lines of guardians that were understood; one guardian may come on several
 * @param teacherRows the lines of teachers that were understood
 * @param links the children named on guardians' lines that were found among the pupils
 */
public record RosterCounts(int pupilRows, int guardianRows, int teacherRows, int links) {}
