/**
 * Words that carry a question, or name what is searched, rather than the subject. They count only where a query has
 * no others.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above across after again all also although always am among an and another any anyone are ' +
    'around as at be because been before being below between both but by called can concerning ' +
    'could did do does doing down during each etc even every exist existing exists find finds for from ' +
    'further get gets getting give given gives got had happen happens has have having he her here him his ' +
    'how however i if in into is it its itself just know let like look looking made make makes making ' +
    'many may me might more most much must my never no nor not of off on once only onto or other our out ' +
    'over own paper papers paragraph paragraphs per please regarding relation said say says shall she ' +
    'should show shows since so some somebody someone something still such take takes tell tells than ' +
    'that the their them then there therefore these they thing things this those though through to too ' +
    'under unless until up upon us use used uses using versus very via vs want wants was we were what ' +
    'when where whether which while who whom whose why will with within without would write written wrote ' +
    'yet you your'
  ).split(' '),
);
