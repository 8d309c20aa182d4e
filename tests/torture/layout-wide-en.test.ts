// Every slide kind in every torment, in English on wide pages.
import { describeTorments } from './describe-torments.ts';

describeTorments('16:9', 'en');
