// The rules that every finished file is held to, in the order in which their findings are told.
import { findContentFaults } from './find-content-faults.ts';
import { findFrameFaults } from './find-frame-faults.ts';
import { findLinkFaults } from './find-link-faults.ts';
import { findTypeFaults } from './find-type-faults.ts';
import { findUnreachedParts } from './find-unreached-parts.ts';
import { findZipFaults } from './find-zip-faults.ts';
import type { PackageRule } from './package-rule.ts';

export const PACKAGE_RULES: readonly PackageRule[] = [
  findZipFaults,
  findTypeFaults,
  findLinkFaults,
  findUnreachedParts,
  findFrameFaults,
  findContentFaults,
];
