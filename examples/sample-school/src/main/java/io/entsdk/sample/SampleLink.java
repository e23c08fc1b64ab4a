package io.entsdk.sample;

/** One guardian of one child: four cells of a row of the file of guardians. */
public record SampleLink(SampleGuardian guardian, SamplePupil pupil) {}
