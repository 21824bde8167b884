-- English words, so that what is spelled right is not taken for a typing mistake.
--
-- From SCOWL (Spell Checker Oriented Word Lists) 2020.12.07, sizes 10 to 60, American and British,
-- in lower case, without words of one or two letters, possessives and apostrophes: first the
-- common words (sizes 10 and 20), which a mistyped word may stand for, then the others.  Then
-- what people write on screens and SCOWL has not.  Last the names.
-- Copyright 2000-2011 by Kevin Atkinson; the licence is in english_words.LICENSE.

insert into app.dictionary_words (language, word, is_common, is_name)
select 'en', w, true, false
from regexp_split_to_table($$
aardvark abandon abandoned abandoning abandons abbreviate abbreviated abbreviates abbreviating
abbreviation abbreviations abide abilities ability able abnormal abnormally abolish abolished
abolishes abolishing abolition abort aborted aborting abortion aborts about above abroad absence
absent absolute absolutely absorb absorbed absorbing absorbs abstract abstraction absurd abuse
abused abuses abusing abusive abysmal academic academics accelerate accent accents accept acceptable
acceptance accepted accepting accepts access accessed accesses accessible accessing accident
accidental accidentally accidents accommodate accommodation accompanied accompanies accompany
accompanying accomplish accomplished accomplishes accomplishing accord accordance accorded according
accordingly accords account accountant accountants accounted accounting accounts accumulate
accumulated accumulates accumulating accuracy accurate accurately accusation accusations accuse
accused accuses accusing accustom accustomed accustoming accustoms ace achieve achieved achievement
achievements achieves achieving acid acknowledge acknowledged acknowledges acknowledging acorn
acoustic acquaintance acquire acquired acquires acquiring acquisition acronym acronyms across act
acted acting action actions activate activated activates activating active actively activities
activity actor actors acts actual actually acute adapt adaptation adapted adapter adapting adaptor
adapts add added addict addicted addicting addictive addicts adding addition additional additionally
additions address addressed addresses addressing adds adequate adequately adhere adhered adheres
adhering adjacent adjective adjust adjusted adjusting adjustment adjustments adjusts administer
administered administering administers administration administrative admirable admiration admire
admission admit admits admitted admittedly admitting adopt adopted adopting adoption adopts adult
adults advance advanced advances advancing advantage advantageous advantages advent adventure
adventures adventurous adverse adversely advert advertise advertised advertisement advertisements
advertises advertising adverts advice advisable advise advised adviser advisers advises advising
advisor advisors advisory advocate advocated advocates advocating aerial aesthetic aesthetically
affair affairs affect affected affecting affection affects afford aforementioned afraid after
afternoon afternoons afterward afterwards again against age aged ageing agency agenda agent agents
ages aggressive aging ago agony agree agreed agreeing agreement agreements agrees agricultural ahead
aid aided aiding aids aim aimed aiming aims air aircraft airport akin alarm alarmed alarming alarms
alas albeit album albums alcohol alcoholic alert algebra algebraic algorithm algorithms alias
aliases alien aliens align aligned aligning alignment aligns alike alive all allegation allegations
allege alleged allegedly alleges alleging allergic alleviate alliance allies allocate allocated
allocates allocating allocation allocations allow allowable allowance allowances allowed allowing
allows ally almost alone along alongside aloud alpha alphabet alphabetic alphabetical already also
alter alteration alterations altered altering alternate alternative alternatively alternatives
alters although altogether always amateur amaze amazed amazes amazing amazingly ambassador amber
ambient ambiguities ambiguity ambiguous ambitious amend amended amending amendment amends among
amongst amount amounts amp ample amplifier amuse amused amusement amuses amusing anagram analog
analogous analogue analogy analyse analysed analyses analysing analysis analyst analyze analyzed
analyzes analyzing anarchy anatomy ancestor ancestors ancient and anecdote anecdotes angel angels
anger angle angles angry anguish animal animals anniversary announce announced announcement
announcements announces announcing annoy annoyance annoyed annoying annoys annual annually anomalies
anomaly anonymous anorak anoraks another answer answered answering answers anthology anticipate
anticipated anticipates anticipating anticipation antidote antique antisocial anxious any anybody
anyhow anyone anyplace anything anyway anywhere apart apathetic apathy apologies apologise
apologised apologises apologising apologize apologized apologizes apologizing apology apostrophe
appal appall appalled appalling appallingly appalls appals apparatus apparatuses apparent apparently
appeal appealed appealing appeals appear appearance appearances appeared appearing appears append
appended appending appendix appends applause apple applicable applicant applicants application
applications applied applies apply applying appoint appointed appointing appointment appointments
appoints appraisal appreciate appreciated appreciates appreciating appreciation approach approached
approaches approaching appropriate appropriately approval approve approved approves approving
approximate approximately approximation apt arbitrarily arbitrary arc arcade arcane arch archaic
architecture archive archived archives archiving are area areas arena arent arguable arguably argue
argued argues arguing argument arguments arise arisen arises arising arithmetic arm armed arming
arms army arose around arrange arranged arrangement arrangements arranges arranging array arrays
arrest arrested arresting arrests arrival arrive arrived arrives arriving arrogance arrogant arrow
arrows arse art article articles artificial artificially artist artistic artists arts ascend
ascended ascending ascends ash ashamed ashcan ashes aside ask asked asking asks asleep aspect
aspects ass assault assemble assembled assembler assembles assembling assembly assert asserted
asserting assertion asserts assess assessed assesses assessing assessment asset assets assign
assigned assigning assignment assignments assigns assist assistance assistant assisted assisting
assists associate associated associates associating association associations assort assorted
assorting assorts assume assumed assumes assuming assumption assumptions assure assured assures
assuring asterisk asterisks astronomer astronomers astronomy asynchronous ate atheism atheist
atheists atlas atmosphere atmospheric atom atomic atoms atrocities atrocity attach attached
attaching attachment attack attacked attacking attacks attain attempt attempted attempting attempts
attend attendance attendant attended attending attends attention attentions attitude attitudes
attorney attorneys attract attracted attracting attraction attractive attracts attribute attributed
attributes attributing audible audience audiences audio aunt authentic author authorisation
authorise authorised authorises authorising authorities authority authorization authorize authorized
authorizes authorizing authors autobiography automate automated automates automatic automatically
automating automobile automobiles autumn availability available average avoid avoided avoiding
avoids await awaited awaiting awaits awake award awarded awarding awards aware awareness away awful
awfully awkward axe axes axiom axioms axis babies baby back backbone backed background backgrounds
backing backlog backs backspace backward backwards bacteria bacterium bad badge badly baffle baffled
baffles baffling bag baggage bags bake baked bakes baking balance balanced balances balancing ball
ballet ballot balls ban banal banana bananas band bands bandwagon bandwidth bang bank bankrupt banks
banned banner banning bans bar bare barely bargain bark barked barking barks baroque barred barrel
barrier barriers barring barrister barristers bars base based basement bases bash bashed bashes
bashing basic basically basics basing basis basket bass basses bastard bastards bat batch bath
bathroom baths batteries battery battle baud bay beach beam bean beans bear beard bearded bearding
beards bearing bears beast beasts beat beaten beating beats beautiful beautifully beauty became
because become becomes becoming bed bedroom beds beef been beer beers before beforehand beg began
begin beginner beginners beginning begins begun behalf behave behaved behaves behaving behavior
behaviour behind being beings belief beliefs believable believe believed believer believers believes
believing bell bells belong belonged belonging belongs beloved below belt bench bend bending bends
beneath beneficial benefit benefits bent beside besides best bet beta bets better betting between
beware beyond bias biased biases biasing biassed biassing bible biblical bicycle bicycles bid
bidding bids big bigger biggest bigot bigoted bigotry bill billfold billion billions bills bin
binary bind binding binds biochemistry biography biological biologist biologists biology bird birds
birth birthday biscuit biscuits bishop bit bite bites biting bitmap bits bitten bitter bizarre black
blackboard blackmail blacks blade blades blame blamed blames blaming blank blanket blanks blast
blasted blasting blasts blatant blatantly bless blessed blesses blessing blew blind blindly blink
bliss blob block blocked blocking blocks blood bloody blow blowing blown blows blue blues blurb
board boards boat boats bob bobs bodies body bog bogged bogging boggle boggles bogs bogus boil
boiled boiling boils bold bolt bomb bombed bombing bombs bond bone bones bonus book booked booking
booklet books bookshop bookshops bookstore boom boost boot boots border borderline bore bored
boredom bores boring born borne borrow borrowed borrowing borrows boss both bother bothered
bothering bothers bottle bottles bottom bought bounce bound boundaries boundary bounds bout bow bowl
box boxes boy boys bracket bracketed bracketing brackets brain brains brake brakes branch branches
brand branded branding brands brass brave breach bread break breakdown breakfast breaking breaks
breath breathe breathed breathes breathing bred breed breeding breeds breeze brethren brick bricks
bridge bridges brief briefly brigade bright brighter brightest brightly brightness brilliant
brilliantly bring bringing brings broad broadcast broadcasting broadcasts broadly broke broken
brother brothers brought brown browse browsed browses browsing brush brutal bubble buck bucket bucks
budget buffer buffered buffering buffers bug bugger buggers bugs build building buildings builds
built bulb bulbs bulk bull bullet bulletin bullets bump bunch bundle burden bureaucracy buried
buries burn burned burning burns burnt burst bursting bursts bury burying bus buses bush business
businesses bust busy but butter button buttons buy buyer buyers buying buys bye bypass byte bytes
cabbage cabinet cable cabled cables cabling caffeine cage cake cakes calculate calculated calculates
calculating calculation calculations calculator calculus calendar call called caller calling calls
calm cam came camera cameras camp campaign campaigned campaigning campaigns camps campus can cancel
canceled canceling cancelled cancelling cancels cancer candidate candidates cannot canonical cans
cant cap capabilities capability capable capacity capital capitalism capitalist capitals caps
captain capture captured captures capturing car carbon card cardboard cards care cared career
careers careful carefully careless cares caring carpet carriage carried carrier carries carrot
carrots carry carrying cars cartoon cartoons cartridge cartridges case cased cases cash casing
cassette cassettes cast casting castle casts casual cat catalog catalogs catalogue catalogues
catastrophic catch catches catching categorically categories category cater catered catering caters
cathedral catholic cats cattle caught causal causality cause caused causes causing caution cave
caveat cease ceased ceases ceasing ceiling celebrate celebrated celebrates celebrating celebration
cell cells cellular censor censored censoring censors censorship cent center centered centering
centers central centrally centre centred centres centring centuries century ceremony certain
certainly certainty certificate chain chains chair chairman chairs chalk challenge challenged
challenges challenging chamber champagne champion chance chancellor chances change changed
changeover changes changing channel channels chaos chaotic chap chapel chaps chapter chapters char
character characteristic characteristics characters charge charged charges charging charitable
charities charity charm charmed charming charms chars chart charter charts chase chased chases
chasing chat chats chatted chatting cheap cheaper cheapest cheaply cheat cheated cheating cheats
check checked checker checking checks cheek cheer cheerful cheers cheese chemical chemicals chemist
chemistry chemists cheque chequed chequer cheques chequing chess chest chestnut chew chewed chewing
chews chicken chickens chief child childhood childish children chip chips chocolate choice choices
choir choose chooses choosing chop chopped chopping chops choral chord chorus chose chosen chuck
chucked chucking chucks chunk chunks church churches cider cigarette cinema circa circle circles
circuit circuitry circuits circular circulate circulated circulates circulating circulation
circumstance circumstances cite cited cites cities citing citizen citizens city civil civilian
civilisation civilise civilised civilises civilising civilization civilize civilized civilizes
civilizing claim claimed claiming claims clarification clarified clarifies clarify clarifying
clarity clash clashes class classed classes classic classical classics classification classified
classifies classify classifying classing clause clauses clean cleaned cleaner cleaners cleanest
cleaning cleanly cleans clear clearance cleared clearer clearest clearing clearly clears clever
cleverer cleverest click client clients cliff climate climb climbed climbing climbs clinic clinical
clip clipped clipping clips clique clock clocks clog clone clones close closed closely closer closes
closest closet closing closure cloth clothe clothed clothes clothing cloud clouds club clubs clue
clues clumsy cluster clusters coach coal coarse coast coat coats cobbler cobblers code coded codes
coding coffee coherent coin coincide coincidence coined coining coins coke cold collaboration
collapse collapsed collapses collapsing collar collate collated collates collating colleague
colleagues collect collected collecting collection collections collective collects college colleges
colon colony color colored coloring colors colour coloured colouring colours column columns combat
combination combinations combine combined combines combining come comedy comes comfort comfortable
comfortably comic comics coming comma command commandment commandments commands commas commence
comment commentary commentator commentators commented commenting comments commercial commercially
commission commissioned commissioning commissions commit commitment commitments commits committed
committee committees committing commodity common commonly commons communal communicate communicated
communicates communicating communication communications communism communist communists communities
community compact companies companion company comparable comparative comparatively compare compared
compares comparing comparison comparisons compassion compatibility compatible compel compelled
compelling compels compensate compensation compete competed competence competent competes competing
competition competitive competitor competitors compilation compile compiled compiler compilers
compiles compiling complacent complain complained complaining complains complaint complaints
complement complementary complete completed completely completeness completes completing completion
complex complexity complicate complicated complicates complicating complication complications
compliment comply component components compose composed composer composers composes composing
composite composition compound comprehend comprehensible comprehension comprehensive compress
compressed compresses compressing compression comprise comprised comprises comprising compromise
compulsion compulsory computation computational compute computed computer computerise computerised
computerises computerising computerize computerized computerizes computerizing computers computes
computing con concatenate concatenated concatenates concatenating conceal concealed concealing
conceals concede conceivable conceivably conceive conceived conceives conceiving concentrate
concentrated concentrates concentrating concentration concept conception concepts conceptual concern
concerned concerning concerns concert concerto concerts concise conclude concluded concludes
concluding conclusion conclusions concrete concur concurrently condemn condemnation condemned
condemning condemns condense condensed condenses condensing condition conditional conditioned
conditioning conditions condom condone conduct conducted conducting conductor conducts conference
conferences confess confidence confident confidential confidentiality configuration configurations
configure configured configures configuring confine confined confines confining confirm confirmation
confirmed confirming confirms conflict conflicted conflicting conflicts conform confront confronted
confronting confronts confuse confused confuses confusing confusion congest congested congesting
congestion congests congratulate congratulations conjecture conjunction connect connected connecting
connection connections connector connects connotation connotations conscience conscious consciously
consciousness consecutive consensus consent consented consenting consents consequence consequences
consequent consequently conservation conservative conservatives consider considerable considerably
considerate consideration considerations considered considering considers consist consisted
consistency consistent consistently consisting consists consolation console conspicuous conspiracy
constant constantly constants constituency constituent constituents constitute constitutes
constitution constitutional constrain constrained constraining constrains constraint constraints
construct constructed constructing construction constructions constructive constructs consult
consultancy consultant consultants consultation consulted consulting consults consume consumed
consumer consumes consuming consumption contact contacted contacting contacts contain contained
container containing contains contemplate contemplated contemplates contemplating contemporary
contempt contend content contention contentious contents contest context contexts continent
continental continual continually continuation continuations continue continued continues continuing
continuity continuous continuously continuum contour contraception contract contracted contracting
contracts contradict contradicted contradicting contradiction contradictory contradicts contrary
contrast contravention contribute contributed contributes contributing contribution contributions
contributor contributors contrive contrived contrives contriving control controlled controller
controllers controlling controls controversial controversy convenience convenient conveniently
convention conventional conventions conversation conversations converse conversely conversion
conversions convert converted converter converting convertor converts convey convict convicted
convicting conviction convictions convicts convince convinced convinces convincing convincingly cook
cooked cookie cookies cooking cooks cooky cool cooled cooling cools cooperate cooperation coordinate
coordinates coordination cope coped copes copied copies coping copper copy copying copyright core
corn corner corners corporate corporation corpse corpses correct corrected correcting correction
corrections correctly corrects correlate correlation correspond corresponded correspondence
correspondent corresponding corresponds corridor corrupt corrupted corrupting corruption corrupts
cosmic cosmology cost costed costing costly costs cosy cotton cough could couldnt council councils
counsel counseled counseling counselled counselling counsels count counted counter counterexample
counterpart counterparts counting countless countries country countryside counts county couple
coupled couples coupling courage courier course courses court courtesy courts cousin cover coverage
covered covering covers cow cows cozy crack cracked cracking cracks craft cramp cramped cramping
cramps crap crash crashed crashes crashing crass crawl crawled crawling crawls crazy cream create
created creates creating creation creative creator creature creatures credibility credible credit
credits creed creep crew cricket cried cries crime crimes criminal criminals crisis crisp crisps
criteria criterion critic critical criticise criticised criticises criticising criticism criticisms
criticize criticized criticizes criticizing critics crop crops cross crossed crosses crossing
crossroad crossroads crossword crowd crowded crowding crowds crown crucial crude cruel cruelty
cruise cruised cruises cruising crunch crunched crunches crunching crush crushed crushes crushing
cry crying cryptic crystal crystals cube cubic cuckoo cuddly cue culprit cult cultural culture
cultures cumbersome cumming cums cumulative cunning cup cupboard cups cure cured cures curing
curiosity curious curiously curly currency current currently curriculum curry curse cursor curtain
curtains curve curves custard custom customary customer customers customs cut cute cuts cutting
cycle cycled cycles cycling cyclist cyclists cylinder cynic cynical daft daily damage damaged
damages damaging damn damnation damned damning damns damp dance danced dances dancing danger
dangerous dangerously dangers dare dared dares daring dark darkness darling dash dashed dashes
dashing data database databases date dated dates dating datum daughter dawn day daylight days
daytime dead deadline deadly deaf deal dealer dealers dealing deals dealt dear death deaths
debatable debate debated debates debating debt debug debugged debugger debugging debugs decade
decades decay decent decide decided decides deciding decimal decision decisions deck declaration
declarations declare declared declares declaring decline declined declines declining decode decoded
decodes decoding decrease decreased decreases decreasing dedicate dedicated dedicates dedicating
deduce deduced deduces deducing deduction deductions deed deeds deem deemed deeming deems deep
deeper deepest deeply default defaults defeat defeated defeating defeats defect defective defects
defence defend defended defending defends defense defensive deficiencies deficiency define defined
defines defining definite definitely definition definitions definitive defy degenerate degradation
degrade degraded degrades degrading degree degrees deity delay delayed delaying delays delete
deleted deletes deleting deletion deliberate deliberately delicate delicious delight delighted
delightful delighting delights delimiters deliver delivered delivering delivers delivery delta
delusion demand demanded demanding demands demented demise democracy democratic democratically
demolish demolished demolishes demolishing demonstrate demonstrated demonstrates demonstrating
demonstration demonstrations denied denies denominator denote denotes dense density dentist deny
denying department departmental departments departure depend dependant depended dependence dependent
depending depends deposit depress depressed depresses depressing depression deprive deprived
deprives depriving depth depths deputy derange deranged deranges deranging derivative derive derived
derives deriving derogatory descend descended descending descends describe described describes
describing description descriptions descriptive desert deserted deserting deserts deserve deserved
deserves deserving design designate designated designates designating designed designer designers
designing designs desirable desire desired desires desiring desk desktop despair desperate
desperately despise despite destination destine destined destines destining destroy destroyed
destroying destroys destruction destructive detach detached detaches detaching detail detailed
detailing details detect detectable detected detecting detection detective detector detects deter
determination determine determined determines determining deterrent detract devastate devastated
devastates devastating develop developed developer developers developing development developments
develops deviation device devices devil devious devise devised devises devising devoid devote
devoted devotes devoting diagnosis diagnostic diagnostics diagonal diagram diagrams dial dialect
dialects dialed dialing dialings dialled dialling diallings dialog dialogue dials diameter diary
dice dictate dictator dictatorship dictionaries dictionary did didnt die died dies diesel diet
differ differed difference differences different differential differentiate differently differing
differs difficult difficulties difficulty dig digest digging digit digital digits dignity digs
dilemma dim dimension dimensional dimensions dine dined diner dines dining dinner dip diplomatic
dire direct directed directing direction directions directive directives directly director
directories directors directory directs dirt dirty disable disabled disables disabling disadvantage
disadvantages disagree disagreed disagreeing disagreement disagrees disappear disappeared
disappearing disappears disappoint disappointed disappointing disappointment disappoints disaster
disasters disastrous disc discard discarded discarding discards discharge disciplinary discipline
disclaimer disco disconnect disconnected disconnecting disconnects discontinue discontinued
discontinues discontinuing discount discounts discourage discouraged discourages discouraging
discover discovered discoveries discovering discovers discovery discrepancy discrete discretion
discriminate discriminated discriminates discriminating discrimination discs discuss discussed
discusses discussing discussion discussions disease diseases disguise disguised disguises disguising
disgust disgusted disgusting disgusts dish dishes dishonest disk dislike disliked dislikes disliking
dismal dismiss dismissed dismisses dismissing disorder display displayed displaying displays
disposable disposal dispose disposed disposes disposing disposition dispute disregard disrupt
disruption dissertation dissimilar distance distances distant distasteful distinct distinction
distinctions distinctive distinctly distinguish distinguished distinguishes distinguishing distort
distorted distorting distortion distorts distract distracted distracting distracts distress
distressed distresses distressing distribute distributed distributes distributing distribution
district disturb disturbance disturbed disturbing disturbs ditch ditto dive dived diverse diversity
divert diverted diverting diverts dives divide divided divides dividing divine diving division
divisions divorce doctor doctors doctrine document documentary documentation documented documenting
documents dodge doe does doesnt dog dogma dogs doing dole dollar dollars domain domestic dominant
dominate dominated dominates dominating don donate donated donates donating donation donations done
dons dont doom doomed dooming dooms door doors dose doses dot dots dotted dotting double doubled
doubles doubling doubt doubtful doubtless doubts down downhill downright downstairs downwards dozen
dozens draft drafted drafting drafts drag dragged dragging dragon drags drain drained draining
drains drama dramatic dramatically drank drastic drastically draught draughts draw drawback
drawbacks drawing drawings drawn draws dread dreaded dreadful dreading dreads dream dreamed dreaming
dreams dreamt dreary dress dressed dresses dressing drew dried dries drift drill drink drinking
drinks drip dripped dripping drips drive drivel driven driver drivers drives driving drop dropped
dropping drops drove drown drowned drowning drowns drug drugs drum drums drunk drunken dry drying
dual dubious duck ducks due duff dug dull duly dumb dummy dump dumped dumping dumps dumpster
duplicate duplicated duplicates duplicating duplication duration during dust dustbin dusty duties
duty dying dynamic dynamically dynamics each eager eagerly eagle ear earlier earliest early earn
earned earning earns ears earth ease easier easiest easily east eastern easy eat eaten eater eating
eats eccentric echo echoed echoes echoing ecological ecology economic economical economically
economics economies economy edge edges edit edited editing edition editions editor editorial editors
edits educate educated educates educating education educational effect effective effectively
effectiveness effects efficiency efficient efficiently effort efforts egg eggs ego egos eight
eighteen eighth either elaborate elderly elect elected electing election elections electoral
electorate electric electrical electricity electron electronic electronically electronics elects
elegant element elementary elements elephant elephants elevator elevators eleven eligible eliminate
eliminated eliminates eliminating elite elitist else elsewhere embarrass embarrassed embarrasses
embarrassing embarrassment embed embedded embedding embeds emerge emerged emergency emerges emerging
eminent eminently emit emotion emotional emotionally emotions emphasis emphasise emphasised
emphasises emphasising emphasize emphasized emphasizes emphasizing empire empirical employ employed
employee employees employer employers employing employment employs emptied empties empty emptying
emulate emulation emulator emulators enable enabled enables enabling enclose enclosed encloses
enclosing encode encoded encodes encoding encounter encountered encountering encounters encourage
encouraged encouragement encourages encouraging end endeavor endeavour ended ending endings endless
endlessly ends enemies enemy energy enforce enforced enforces enforcing engage engaged engages
engaging engine engineer engineered engineering engineers engines enhance enhanced enhancement
enhances enhancing enjoy enjoyable enjoyed enjoying enjoyment enjoys enlarge enlarged enlarges
enlarging enlighten enlightened enlightening enlightenment enlightens enormous enormously enough
enquire enquired enquires enquiries enquiring enquiry ensure ensured ensures ensuring entail entails
enter entered entering enterprise enters entertain entertained entertaining entertainment entertains
enthusiasm enthusiastic entire entirely entirety entities entitle entitled entitles entitling entity
entrance entries entry envelope envelopes environment environmental environments envisage envisaged
envisages envisaging envy epic episode episodes equal equality equally equals equate equation
equations equilibrium equip equipment equipped equipping equips equivalent equivalents era erase
erased eraser erases erasing ergo err erroneous error errors escape escaped escapes escaping
esoteric especially essay essays essence essential essentially establish established establishes
establishing establishment establishments estate esthetic estimate estimated estimates estimating
estimation eternal eternity ethic ethical ethics ethnic etymology evaluate evaluated evaluates
evaluating evaluation even evened evening evenings evenly evens event events eventual eventually
ever every everybody everyday everyone everything everywhere evidence evident evidently evil evils
evolution evolutionary evolve evolved evolves evolving exact exactly exaggerate exaggerated
exaggerates exaggerating exam examination examine examined examiner examines examining example
examples exams exceed exceeded exceeding exceedingly exceeds excellent except excepted excepting
exception exceptional exceptionally exceptions excepts excess excessive excessively exchange
exchanged exchanges exchanging excite excited excitement excites exciting exclamation exclude
excluded excludes excluding exclusion exclusive exclusively excuse excuses executable execute
executed executes executing execution executive exempt exercise exercised exercises exercising
exhaust exhausted exhausting exhaustive exhausts exhibit exhibition exist existed existence existing
exists exit exited exiting exits exotic expand expanded expanding expands expansion expect
expectation expectations expected expecting expects expedition expenditure expense expenses
expensive experience experienced experiences experiencing experiment experimental experimentally
experimentation experimented experimenting experiments expert expertise experts expire expired
expires expiring expiry explain explained explaining explains explanation explanations explanatory
explicit explicitly explode exploded explodes exploding exploit exploitation exploited exploiting
exploits exploration explore explored explores exploring explosion explosions explosive exponential
export expose exposed exposes exposing exposure express expressed expresses expressing expression
expressions expressway expressways extant extend extended extending extends extension extensions
extensive extensively extent extents external externally extinction extra extract extracted
extracting extraction extracts extraneous extraordinarily extraordinary extras extreme extremely
extremes extremist eye eyes eyesight fabric face faced faces facilitate facilities facility facing
fact factor factories factors factory facts factual factually faculties faculty fail failed failing
fails failure failures faint fainter faintest fair fairer fairest fairly fairness fairy faith
faithful fake fall fallacious fallacy fallen falling falls false fame familiar familiarity families
family famine famous fan fancy fans fantasies fantastic fantasy far farce fare farewell farm farmer
farmers farther farthest fascinate fascinated fascinates fascinating fascist fashion fashionable
fashioned fashioning fashions fast faster fastest fat fatal fate father fathers fatuous faucet fault
faults faulty favor favorable favored favoring favorite favorites favors favour favourable favoured
favouring favourite favourites favours fear feared fearing fears feasibility feasible feat feature
featured features featuring fed federal fee feeble feed feedback feeding feeds feel feeling feelings
feels fees feet fell fellow fellows felt female females feminist feminists fence fender fenders
festival fetch fever few fewer fewest fiber fibers fibre fibres fiction fictional fiddle fiddled
fiddles fiddling field fields fierce fifteen fifth fifty fight fighter fighting fights figure
figured figures figuring file filed files filing fill filled filling fills film filmed filming films
filter filtered filtering filters filthy final finalise finalised finalises finalising finalize
finalized finalizes finalizing finally finals finance finances financial financially find finding
findings finds fine fined finer fines finest finger fingers fining finish finished finishes
finishing finite fire fired fires firework fireworks firing firm firmly firms first firstly fiscal
fish fished fishes fishing fit fits fitted fitting five fiver fix fixed fixes fixing fizzy flag
flagged flagging flags flame flames flash flashed flashes flashing flat flavor flavour flaw flawed
flawing flaws fleet flesh flew flexibility flexible flied flies flight flip flipped flipping flips
float floated floating floats flood flooded flooding floods floor floors floppy flour flow flowed
flower flowers flowing flown flows fluctuation fluctuations fluent fluffy fluid flush flushed
flushes flushing flute fly flying foam focus fog fold folded folder folders folding folds folk folks
follow followed follower followers following follows fond font fonts food foods fool fooled fooling
foolish fools foot football footnote footnotes for forbade forbid forbidden forbidding forbids force
forced forces forcibly forcing forecast forecasting forecasts foreign foreigner foreigners
foreseeable forest forests forever forgave forget forgets forgetting forgive forgiven forgives
forgiving forgot forgotten fork form formal formally format formation formats formatted formatting
formed former formerly forming forms formula formulae formulation forth forthcoming fortnight
fortunate fortunately fortune forty forum forward forwarded forwarding forwards fossil fought foul
found foundation foundations founded founding founds fountain four fourteen fourth fraction
fractions fragile fragment fragments frame frames framework frank frankly frantic fraud freak freaks
free freed freedom freeing freely frees freeway freeways freeze freezes freezing french frequencies
frequency frequent frequently fresh friction fried friend friendly friends friendship fries frighten
frightened frightening frightens fringe frivolous frog frogs from front frown frowned frowning
frowns froze frozen fruit fruits frustrate frustrated frustrates frustrating frustration fry frying
fudge fuel fulfil fulfill fulfilled fulfilling fulfills fulfils full fuller fullest fully fume fumes
fun function functional functionality functioned functioning functions fund fundamental
fundamentalist fundamentally funded funding funds funeral funnier funniest funny fur furniture furry
further furthermore furthest fuse fusion fuss fussy futile future fuzzy gain gained gaining gains
galactic galaxy game games gang gap gaps garage garbage garble garbled garbles garbling garden
gardens gas gasoline gasp gate gates gateway gather gathered gathering gathers gave gay gear geared
gearing gears gender gene general generalisation generalisations generalise generalised generalises
generalising generalization generalizations generalize generalized generalizes generalizing
generally generate generated generates generating generation generations generator generators
generic generous genes genetic genetically genetics genius genocide genre gentle gentleman gentlemen
gently genuine genuinely geographical geography geology geometry gesture get gets getting ghastly
ghost giant gibberish gift gifts gig gin girl girlfriend girls give given gives giving glad gladly
glance glass glasses glean gleaned gleaning gleans global globally glorious glory glossy glove
gloves glow glowed glowing glows glue gnome goal goals goat god gods goes going gold golden goldfish
goldfishes golf gone good goodby goodbye goodie goodies goodness goods goody gorgeous gospel gossip
got gotten govern governed governing government governments governor governs gown grab grabbed
grabbing grabs grace grade grades gradual gradually graduate graduated graduates graduating
graduation graffiti graffito grain grammar grammatical grand grandfather grandmother grands grant
granted granting grants graph graphic graphical graphics graphs grasp grass grateful gratefully
gratuitous gratuitously grave gravitational gravity gray greasy great greater greatest greatly greed
greedy green grew grey grid grief grim grind grinding grinds grip grips groan gross grosses grossly
ground grounds group grouped grouping groups grow growing grown grows growth guarantee guaranteed
guaranteeing guarantees guard guarded guarding guards guess guessed guesses guessing guest guests
guidance guide guided guideline guidelines guides guiding guilt guilty guinea guitar gulf gullible
gum gun guns gut guts gutter guy guys habit habits hack hacked hacker hackers hacking hacks had hah
hail hair haircut hairs hairy half hall halls halt halted halting halts halve halves ham hammer hand
handbook handed handful handicap handing handle handled handler handles handling hands handy hang
hanged hanging hangover hangs happen happened happening happens happier happiest happily happiness
happy hard hardback harden hardened hardening hardens harder hardest hardly hardship hardware hardy
harm harmful harmless harmony harsh has hash hassle hasten hasty hat hate hated hates hating hatred
hats have havent having havoc hay hazard hazards hazy head headache headed header headers heading
headline headlines heads health healthy heap hear heard hearing hears heart heartily hearts heat
heated heating heats heaven heavens heavier heaviest heavily heavy heel heels height heights held
helicopter hell hello helmet help helped helpful helping helpless helps hence henceforth her herd
here hereby heresy heritage hero heroes heroic heroin herring herrings herself hes hesitate
heterosexual hexadecimal hey hid hidden hide hided hideous hideously hides hiding hierarchical
hierarchy high higher highest highlight highlighted highlighting highlights highly highway highways
hilarious hill hills him himself hindsight hint hinted hinting hints hip hire hired hires hiring his
historian historians historic historical historically history hit hitherto hits hitting hobby hog
hold holder holders holding holds hole holes holiday holidays hollow holy home homes homosexual
homosexuality honest honestly honesty honey honor honorary honored honoring honors honour honoured
honouring honours hook hooked hooking hooks hope hoped hopeful hopefully hopeless hopelessly hopes
hoping horde hordes horizon horizontal horizontally horn horrendous horrendously horrible horribly
horrid horrific horrified horrifies horrify horrifying horror horse horses hospital hospitals host
hostile hosts hot hotel hour hours house housed household houses housing how however huge hugely huh
hum human humane humanity humans humble humbly humor humorous humour hundred hundreds hung hungry
hunt hunted hunting hunts hurry hurt hurting hurts husband hut hydrogen hyphen hypocrisy hypocrite
hypocritical hypothesis hypothetical hysterical ice icon icons idea ideal idealistic ideally ideals
ideas identical identically identification identified identifier identifiers identifies identify
identifying identity ideological ideology idiom idiosyncratic idiot idiotic idiots idle ignorance
ignorant ignore ignored ignores ignoring ill illegal illegally illiterate illness illogical illusion
illustrate illustrated illustrates illustrating illustration illustrations image images imaginary
imagination imaginative imagine imagined imagines imagining imbalance immature immediate immediately
immense immensely imminent immoral immortal immune impact impair impaired impairing impairs impend
impended impending impends imperative imperfect imperial impersonal implausible implement
implementation implementations implemented implementing implements implication implications implicit
implicitly implied implies imply implying import importance important importantly imported importing
imports impose imposed imposes imposing impossible impractical impress impressed impresses
impressing impression impressions impressive imprison imprisoned imprisoning imprisons improbable
improve improved improvement improvements improves improving impulse inability inaccessible
inaccuracies inaccuracy inaccurate inadequate inadvertently inane inappropriate incapable
incarnation incentive inch inches incidence incident incidental incidentally incidents inclination
incline inclined inclines inclining include included includes including inclusion inclusive
incoherent income incoming incompatible incompetence incompetent incomplete incomprehensible
inconsistencies inconsistency inconsistent inconvenience inconvenienced inconveniences
inconveniencing inconvenient incorporate incorporated incorporates incorporating incorrect
incorrectly increase increased increases increasing increasingly incredible incredibly increment
incur incurred incurring incurs indeed indefensible indefinite indefinitely indent independence
independent independently indeterminate index indexed indexes indexing indicate indicated indicates
indicating indication indications indicative indicator indicators indictment indirect indirection
indirectly indistinguishable individual individually individuals induce induced induces inducing
induction indulge indulged indulges indulging industrial industries industry ineffective
inefficiency inefficient inequality inertia inevitable inevitably inexperienced infallible infamous
infant infantile infect infected infecting infection infects infelicity infer inference inferior
inferiority infinite infinitely infinity inflation inflexible inflict influence influenced
influences influencing influential info inform informal informally information informative informed
informing informs infrastructure infrequent infringement ingenious ingredient ingredients inhabit
inhabitant inhabitants inhabited inhabiting inhabits inherent inherently inherit inheritance
inherited inheriting inherits inhibit inhibited inhibiting inhibition inhibits initial
initialisation initialise initialised initialises initialising initialization initialize initialized
initializes initializing initially initials initiate initiated initiates initiating initiative
inject injure injured injures injuries injuring injury injustice ink inner innocence innocent
innovation innovative input inputs inputted inputting inquire inquired inquires inquiries inquiring
inquiry insane insect insects insecure insensitive insert inserted inserting insertion inserts
inside insidious insight insignificant insist insisted insistence insisting insists insofar inspect
inspected inspecting inspection inspects inspiration inspire inspired inspires inspiring install
installation installations installed installing installs instance instances instant instantly
instead instinct institute institution institutions instruct instructed instructing instruction
instructions instructs instrument instrumental instruments insufficient insult insulted insulting
insults insurance intact intake integer integers integral integrate integrated integrates
integrating integration integrity intellect intellectual intelligence intelligent intend intended
intending intends intense intensely intensity intensive intent intention intentional intentionally
intentions inter interact interacted interacting interaction interactions interactive interactively
interacts intercourse interest interested interesting interestingly interests interface interfaced
interfaces interfacing interfere interfered interference interferes interfering interim interior
intermediate intermittent internal internally internals international interpret interpretation
interpretations interpreted interpreter interpreting interprets interrogate interrupt interrupted
interrupting interruption interruptions interrupts intersection intersections interval intervals
intervene intervened intervenes intervening intervention interview interviewed interviewing
interviews intimate into intolerance intrinsic intrinsically introduce introduced introduces
introducing introduction introductory intuitive invade invaded invades invading invalid invalidate
invaluable invariably invasion invent invented inventing invention inventions inventor invents
inverse invert inverted inverting inverts invest investigate investigated investigates investigating
investigation investigations investment invisible invitation invite invited invites inviting invoke
invoked invokes invoking involve involved involvement involves involving ion irate iron ironic irony
irrational irrelevant irrespective irresponsible irritate irritated irritates irritating irritation
island islands isnt isolate isolated isolates isolating isolation issue issued issues issuing item
items its itself jack jacket jackets jail jam jammed jamming jams jargon jazz jealous jeans jellies
jelly jerk jest jet job jobs join joined joining joins joint jointly joints joke joked jokes joking
jolly journal journalist journalists journals journey joy judge judged judgement judgements judges
judging judgment judgments juice jump jumped jumping jumps junction jungle junior junk jury just
justice justifiable justifiably justification justified justifies justify justifying juvenile keen
keep keeper keeping keeps ken kept kernel kettle key keyboard keyboards keyed keying keys keystroke
keystrokes keyword keywords kick kicked kicking kicks kid kidded kidding kidnap kidnapped kidnapping
kidnaps kidney kids kill killed killer killing kills kind kindly kindness kinds king kingdom kings
kiss kit kitchen kits knee knees knew knife knight knock knocked knocking knocks know knowing
knowledge known knows lab label labeled labeling labelled labelling labels labor laboratory labour
labs lack lacked lacking lacks lad ladder ladies lady lag lager laid lain lake lamp land landed
landing landlord lands landscape lane language languages large largely larger largest lark laser
lasers last lasted lasting lasts late lately later latest latter laugh laughed laughing laughs
laughter launch launched launches launching lavatory law lawn laws lawyer lawyers lay layer layers
laying layout lays laziness lazy leach lead leaded leader leaders leadership leading leads leaf
leaflet leaflets league leak lean leaned leaning leans leap learn learned learning learns learnt
least leather leave leaved leaves leaving lecture lectured lecturer lecturers lectures lecturing led
left leg legal legally legend legendary legible legislation legitimate legitimately legs leisure
lemon lend lending lends length lengths lengthy lenient lens lenses lent lesbian less lesser lesson
lessons lest let lethal lets letter letters letting level levels liability liable liaison libel
liberal liberties liberty librarian libraries library licence licences license licensed licenses
licensing lid lie lied lies life lifestyle lifetime lift lifted lifting lifts light lighted lighter
lightest lighting lightly lightning lightninged lightnings lights like liked likelihood likely likes
likewise liking limb limbs limit limitation limitations limited limiting limits line linear lined
lines linguistic lining link linkage linked linking links lion lip lips liquid liquor lisp list
listed listen listened listener listening listens listing listings lists lit liter literal literally
literary literate literature litre litter little live lived lively liver lives livest living load
loaded loader loading loads loan loans lobby local locally locals locate located locates locating
location locations lock locked locking locks lodge log logged logging logic logical logically logo
logs lonely long longer longest look looked looking looks loop loophole loops loose loosely lord
lords lorries lorry lose loses losing loss losses lost lot lots loud louder loudest loudly lousy
love loved lovely lover lovers loves loving low lower lowered lowering lowers lowest loyal luck
luckily lucky ludicrous ludicrously luggage lump lumps lunatic lunch lunchtime lung lungs lurk
lurked lurking lurks lust luxury lying lyric lyrics machine machinery machines mad made madness
magazine magazines magic magical magnetic magnificent magnitude mail mailbox mailed mailing mails
main mainframe mainframes mainly mains mainstream maintain maintained maintaining maintains
maintenance maize major majority make maker makers makes making male males malfunction malicious man
manage managed management manager managers manages managing mandate mandatory mangle mangled mangles
mangling mania manifestation manifestly manifesto manipulate manipulated manipulates manipulating
manipulation mankind manned manner manning manpower mans manual manually manuals manufacture
manufactured manufacturer manufacturers manufactures manufacturing many map mapped mapping maps
march margin marginal marginally margins marital mark marked marker markers market marketed
marketing markets marking marks marriage married marries marry marrying marvellous marvelous mask
mass masses massive massively master masters match matched matches matching mate material materials
mathematical mathematically mathematician mathematicians mathematics matrices matrix matter matters
mature maximise maximize maximum may maybe mayor maze meal meals mean meaning meaningful meaningless
meanings means meant meantime meanwhile measure measured measurement measurements measures measuring
meat mechanic mechanical mechanics mechanism mechanisms media medical medicine medieval medium
mediums meet meeting meetings meets megabyte megabytes melody melt member members membership
memorable memories memory men mend mended mending mends mental mentality mentally mention mentioned
mentioning mentions menu menus mercury mercy mere merely merge merged merges merging merit merits
merry mess message messages messed messes messing messy met metal metaphor meter meters method
methods metre metres metric metro metros mice microcomputer microcomputers microprocessor microwave
midday middle midnight might mighty migrate migrated migrates migrating migration mild mildly mile
mileage miles military milk mill million millions mimic mind minded minding mindless minds mine
mined mines minimal minimalist minimise minimize minimum mining minister ministers minor minorities
minority mint minus minute minutes miracle miracles miraculous mirror mirrors miscellaneous
misdirect misdirected misdirecting misdirects miserable miserably misery misfortune misguide
misguided misguides misguiding misinterpret misinterpreted misinterpreting misinterprets mislead
misleading misleads misled misplace misplaced misplaces misplacing misprint misread misreading
misreads misrepresent misrepresented misrepresenting misrepresents miss missed misses missile
missiles missing mission mist mistake mistaken mistakenly mistakes mistaking mistook mists
misunderstand misunderstanding misunderstands misunderstood misuse mix mixed mixes mixing mixture
mnemonic moan moaned moaning moans mob mobile mock mod mode model modeled modeling modelings
modelled modelling modellings models moderate moderately moderation modern modes modest modification
modifications modified modifies modify modifying module modules mold mole molecular molecule
molecules mom moment momentarily moments momentum monarch money monitor monitored monitoring
monitors monkey monkeys monochrome monopoly monster monsters month monthly months mood moon moons
moral morality morally morals more moreover morning mornings moron morons mortal mortality mortals
most mostly mother mothers motion motions motivate motivated motivates motivating motivation motive
motives motor motors motorway motorways motto mould mount mountain mountains mounted mounting mounts
mouse mouth move moved movement movements moves movie movies moving much muck mucked mucking mucks
mud muddle muddled muddles muddling mug mugs multiple multiples multiplication multiplied multiplies
multiply multiplying mum mumble mummy mundane murder murdered murderer murdering murders muscle
muscles museum museums music musical musician musicians must mutter muttered muttering mutters
mutual mutually myself mysteries mysterious mysteriously mystery mystic myth mythical mythology
myths nail nailed nailing nails naive naked name named nameless namely names naming narrative narrow
narrower narrowest nastier nastiest nasty nation national nationally nations native natives natural
naturally nature naughty nay near nearby nearer nearest nearly neat neatly necessarily necessary
necessity neck need needed needing needle needles needless needlessly needs negate negative neglect
neglected neglecting neglects negligible negotiable negotiate negotiated negotiates negotiating
negotiation negotiations neighbor neighborhood neighbors neighbour neighbourhood neighbours neither
nerve nerves nervous nest nested nesting nests net nets network networked networking networks neural
neutral never nevertheless new newcomer newcomers newer newest newly news newsletter newsletters
newspaper newspapers next nice nicely nicer nicest nick nicked nicking nickname nicknames nicks
night nightmare nights nil nine nite nites noble nobody node nodes noise noises noisy nominal
nominally nominate nominated nominates nominating none nonetheless nonsense noon nor norm normal
normality normally north northern nose noses nostalgia not notable notably notation note noted notes
nothing notice noticeable noticeably noticed notices noticing notification notified notifies notify
notifying noting notion notions notorious notwithstanding noun nouns novel novels novelty novice
novices now nowadays nowhere nuclear nuisance null numb number numbered numbering numbers numbest
numeral numerals numeric numerical numerous nun nuns nurse nurses nut nuts oar obey obeyed obeying
obeys object objected objecting objection objectionable objections objective objects obligation
obligatory oblige obliged obliges obliging obnoxious obscene obscure obscured obscures obscuring
obscurity observation observations observe observed observer observers observes observing obsess
obsessed obsesses obsessing obsession obsolete obstruct obstructed obstructing obstructs obtain
obtainable obtained obtaining obtains obvious obviously occasion occasional occasionally occasions
occupation occupied occupies occupy occupying occur occurred occurrence occurrences occurring occurs
ocean odd oddly odds off offence offences offend offended offender offenders offending offends
offense offenses offensive offer offered offering offerings offers offhand office officer officers
offices official officially officials offset offsets offsetting offspring often oil old older oldest
omission omissions omit omits omitted omitting once one ones oneself ongoing onion only onto onus
onwards open opened opening openly opens opera operas operate operated operates operating operation
operational operations operator operators opinion opinions opponent opponents opportunities
opportunity oppose opposed opposes opposing opposite opposition oppress oppressed oppresses
oppressing oppression opt opted optic optical optimal optimisation optimise optimised optimises
optimising optimistic optimization optimize optimized optimizes optimizing optimum opting option
optional optionally options opts opus opuses oral orange orbit orbital orchestra orchestral order
ordered ordering orders ordinary organ organic organisation organisations organise organised
organiser organisers organises organising organization organizations organize organized organizer
organizers organizes organizing organs orient oriental orientate orientated orientates orientating
orientation oriented orienting orients origin original originally originals originate originated
originates originating originator origins orthodox other others otherwise ought our ours ourselves
out outcome outcomes outcry outdated outer outgoing outline outlined outlines outlining outlook
output outputs outrage outraged outrageous outrages outraging outright outset outside outstanding
outweigh outweighs over overall overcame overcome overcomes overcoming overdraft overdue overflow
overhead overheads overlap overload overloaded overloading overloads overlong overlook overlooked
overlooking overlooks overly overnight overprice overpriced overprices overpricing overridden
override overrides overriding overrode overseas overtime overtone overtones overview overwhelm
overwhelmed overwhelming overwhelms overwriting overwritten owe owed owes owing own owned owner
owners ownership owning owns oxygen ozone pace pacifier pack package packaged packages packaging
packed packet packets packing packs pad padded padding pads page paged pages paging paid pain
painful painfully painless pains paint painted painting paintings paints pair pairs palace pale pan
panel panels panic pant pants paper paperback papers par parade paradise paradox paragraph
paragraphs parallel parallels parameter parameters paranoia paranoid paraphrase pardon parent
parentheses parenthesis parents parity park parked parking parks parliament parochial parody parrot
parse parsed parses parsing part partial partially participant participants participate participated
participates participating particle particles particular particularly parties partition partitioned
partitioning partitions partly partner partners parts party pass passage passages passed passenger
passengers passes passing passion passionate passive passport password passwords past paste pat
patch patched patches patching patent path pathetic paths patience patient patients patronise
patronised patronises patronising patronize patronized patronizes patronizing pattern patterns pause
paused pauses pausing pavement pay payed paying payment payments pays peace peaceful peak peaks
peanut peanuts peasant peasants peculiar pedal pedant pedantic pedantry pedants pedestrian
pedestrians peer peers pen penalties penalty pence pencil pended pending pends penguin pennies penny
pens people peoples per perceive perceived perceives perceiving percent percentage percents
perception perfect perfection perfectly perform performance performances performed performing
performs perhaps period periodic periodically periods peripheral peripherals permanent permanently
permissible permission permit permits permitted permitting perpetual persecute persecuted persecutes
persecuting persist persistent person personal personalities personality personally personnel
persons perspective persuade persuaded persuades persuading persuasion perverse pet petrol petty
pharmacies pharmacy phase phased phases phasing phenomena phenomenon phenomenons philosopher
philosophers philosophical philosophies philosophy phoenix phone phoned phones phoning photo
photocopy photograph photographic photographs photos phrase phrased phrases phrasing physic physical
physically physicist physicists physics physiology piano pick picked picking picks picture pictures
pie piece pieces pig pigeon pigs pile piles pill pills pilot pin pinch pinched pinches pinching pink
pins pint pints pipe pipeline pipes pit pitch pitfall pitfalls pity pizza pizzas place placed places
placing plague plagued plagues plaguing plain plainly plan plane planes planet planetary planets
planned planning plans plant planted planting plants plaster plastered plastering plasters plastic
plate plates platform plausible play played player players playground playing plays plea pleasant
pleasantly please pleased pleases pleasing pleasure plenty plot plots plotted plotter plotting ploy
plug plugged plugging plugs plural plus pocket pockets poem poems poet poetic poetry poets point
pointed pointer pointers pointing pointless points poison poisoned poisoning poisons poke polar pole
police policeman policies policy polish polished polishes polishing polite politeness political
politically politician politicians politics poll polls pollution polynomial pompous pool poor poorer
poorest poorly pop pope popped popping pops populace popular popularity populate populated populates
populating population populations pork pornography port portability portable ported porter porters
porting portion portions portray portrayed portraying portrays ports pose posed poses posing
position positioned positioning positions positive positively possess possessed possesses possessing
possession possibilities possibility possible possibly post postage postal postcard posted poster
posters posting postmaster postpone postponed postpones postponing posts postscript postulate pot
potato potatoes potential potentially pound pounds pour poured pouring pours poverty powder power
powered powerful powering powers practicable practical practically practicals practice practiced
practices practicing practise practised practises practising pragmatic praise pray prayed prayer
prayers praying prays preach preached preaches preaching precaution precautions precede preceded
precedence precedent precedes preceding precious precise precisely precision predecessor
predecessors predict predictable predicted predicting prediction predictions predicts predominantly
preface prefer preferable preferably preference preferences preferred preferring prefers prefix
prefixed prefixes prefixing pregnancy pregnant prejudice prejudiced prejudices prejudicing
preliminary premature prematurely premise premises premium preparation prepare prepared prepares
preparing prerequisite prescribe prescribed prescribes prescribing prescription presence present
presentation presented presenting presently presents preserve preserved preserves preserving
president press pressed presses pressing pressure pressures presumably presume presumed presumes
presuming pretend pretended pretending pretends pretentious pretty prevail prevalent prevent
prevented preventing prevention prevents preview previewer previous previously price priced prices
pricing pride priest priests primarily primary prime primes primitive primitives prince principal
principally principle principles print printed printer printers printing printout printouts prints
prior priorities priority prise prises prison prisoner prisoners privacy private privately
privatisation privatization privilege privileged privileges privileging prize prizes pro
probabilities probability probable probably problem problems procedure procedures proceed proceeded
proceeding proceedings proceeds process processed processes processing processor processors proclaim
produce produced producer producers produces producing product production productive productivity
products profession professional professionals professor profile profiles profit profitable profits
profound program programed programing programmable programme programmed programmer programmers
programmes programming programs progress progressed progresses progressing prohibit prohibited
prohibiting prohibits project projected projecting projection projects proliferation prolong
prolonged prolonging prolongs prominent promise promised promises promising promote promoted
promotes promoting promotion prompt prompted prompting promptly prompts prone pronoun pronounce
pronounced pronounces pronouncing pronunciation proof proofs propaganda proper properly properties
property prophet proportion proportional proportions proposal proposals propose proposed proposes
proposing proposition proprietary prose prosecute prosecuted prosecutes prosecuting prosecution
prospect prospective prospects prostitute prostitutes protect protected protecting protection
protects protein protest protocol protocols prototype proud prove proved proven proves provide
provided provides providing proving provision provisional provisions provocative provoke provoked
provokes provoking proximity pseudo psychological psychologist psychologists psychology pub public
publication publications publicise publicised publicises publicising publicity publicize publicized
publicizes publicizing publicly publish published publisher publishers publishes publishing pudding
pull pulled pulling pulls pulp pulse pulses pump pumped pumping pumps pun punch punched punches
punching punctuation puncture punish punished punishes punishing punishment puns punt punts pupil
pupils purchase purchased purchases purchasing pure purely purge purity purple purpose purposes
pursue pursued pursues pursuing pursuit push pushed pushes pushing put puts putt putted putting
putts puzzle puzzled puzzles puzzling python qualification qualifications qualified qualifier
qualifiers qualifies qualify qualifying qualities quality quantities quantity quantum quarter
quarters queen queens queries query quest question questionable questioned questioning questionnaire
questions queue queued queues queuing quibble quick quicker quickest quickly quiet quieter quietest
quietly quit quite quits quitting quiz quota quotas quotation quotations quote quoted quotes quoting
rabbit rabbits rabid race raced races racial racing racism racist rack racket racks racquet radar
radiation radical radically radio radios radius rag rage raid raids rail railroad rails railway rain
rainbow rained raining rains raise raised raises raising ram rampant ran random randomly rang range
ranged ranges ranging rank ranks rant ranted ranting rants rape rapid rapidly rare rarely rarer
rarest rash rat rate rated rates rather rating ratio rational rationale rationally ratios rats
rattle rattled rattles rattling rave raved raves raving raw ray razor reach reached reaches reaching
react reacted reacting reaction reactionary reactions reactor reacts read readable reader readers
readership readily reading readings reads ready real realisation realise realised realises realising
realistic reality realization realize realized realizes realizing really realm realms rear rearrange
rearranged rearranges rearranging reason reasonable reasonably reasoned reasoning reasons reassure
reassured reassures reassuring rebuild rebuilding rebuilds rebuilt recall recalled recalling recalls
receipt receive received receiver receives receiving recent recently reception recipe recipes
recipient recipients reckless reckon reckoned reckoning reckons reclaim recognisable recognise
recognised recognises recognising recognition recognizable recognize recognized recognizes
recognizing recollection recommend recommendation recommendations recommended recommending
recommends reconcile reconsider record recorded recorder recording recordings records recover
recovered recovering recovers recovery recreational recruit recruited recruiting recruitment
recruits rectangle rectangular rectified rectifies rectify rectifying recursion recursive recycle
recycled recycles recycling red redefine redefined redefines redefining redirect reduce reduced
reduces reducing reduction reductions redundancy redundant refer reference referenced references
referencing referendum referred referring refers refine refined refines refining reflect reflected
reflecting reflection reflects reflex reform reformat reformed reforming reforms refrain refresh
refreshed refreshes refreshing refund refusal refuse refused refuses refusing refute regain regard
regarded regarding regardless regards regime region regional regions register registered registering
registers registration regret regrets regrettably regretted regretting regular regularly regulation
regulations reign reinstate reinstated reinstates reinstating reiterate reject rejected rejecting
rejection rejects relate related relates relating relation relations relationship relationships
relative relatively relatives relativity relax relaxed relaxes relaxing relay release released
releases releasing relevance relevant reliability reliable reliably relied relief relies relieve
relieved relieves relieving religion religions religious relocation reluctance reluctant reluctantly
rely relying remain remainder remained remaining remains remark remarkable remarkably remarked
remarking remarks remedy remember remembered remembering remembers remind reminded reminder
reminding reminds reminiscent remote remotely removal remove removed removes removing rename renamed
renames renaming rend render rendered rendering renders rending rendition rends renew renewed
renewing renews rent repair repaired repairing repairs repeat repeatable repeated repeatedly
repeating repeats repent repertoire repetition repetitive rephrase replace replaced replacement
replacements replaces replacing replied replies reply replying report reported reporter reporting
reports represent representation representations representative representatives represented
representing represents reproduce reproduced reproduces reproducing reproduction repulsive
reputation request requested requesting requests require required requirement requirements requires
requiring requisite reread rereading rereads rescue research researcher researchers resemblance
resemble resembled resembles resembling resent reservation reservations reserve reserved reserves
reserving reset resets resetting reside residence resident residents resides resign resignation
resigned resigning resigns resist resistance resolution resolve resolved resolves resolving resort
resorted resorting resorts resource resources respect respectable respected respecting respective
respectively respects respond responded responding responds response responses responsibilities
responsibility responsible rest restart restarted restarting restarts restaurant restaurants rested
resting restore restored restores restoring restrain restrained restraining restrains restrict
restricted restricting restriction restrictions restrictive restricts rests result resulted
resulting results resume resumed resumes resuming resurrection retail retain retained retaining
retains retire retired retirement retires retiring retract retrieval retrieve retrieved retrieves
retrieving return returned returning returns reuse reveal revealed revealing reveals revelation
revenge revenue reverse reversed reverses reversing revert review reviewed reviewing reviews revise
revised revises revising revision revolt revolted revolting revolts revolution revolutionary reward
rewards rewrite rewrites rewriting rewritten rewrote rhetorical rhyme rhythm ribbon rice rich richer
richest rid ridden ridding ride rides ridiculous ridiculously riding rids right rightly rights rigid
rigorous ring ringed ringing rings riot rip ripped ripping rips rise risen rises rising risk risked
risking risks risky ritual rituals rival rivals river rivers road roads robot robots robust rock
rocket rocks rod rode role roles roll rolled rolling rolls roman romance romantic roof room rooms
root roots rope rose rot rotate rotated rotates rotating rotation rotten rough roughly round
roundabout rounded rounding rounds rout route routed routes routine routinely routines routing routs
row rows royal royalties rub rubber rubbish rude ruin ruined ruining ruins rule ruled ruler rulers
rules ruling rumor rumored rumoring rumors rumour rumoured rumouring rumours run rung running runs
rural rush rushed rushes rushing rusty sabotage sack sacked sacking sacks sacred sacrifice
sacrificed sacrifices sacrificing sad sadden saddened saddening saddens sadly safe safeguard
safeguards safely safer safest safety saga said sail sailed sailing sails saint sake saki salaries
salary sale sales salesman salt salvation same sample sampled samples sampling sand sandwich
sandwiches sane sang sanity sank sarcasm sarcastic sat satellite satellites satire satisfaction
satisfactorily satisfactory satisfied satisfies satisfy satisfying sauce save saved saves saving
savings saw say saying says scale scaled scales scaling scan scandal scanned scanner scanning scans
scarce scarcely scare scared scares scarf scaring scarlet scatter scattered scattering scatters
scenario scenarios scene scenery scenes sceptical schedule scheduled scheduler schedules scheduling
scheme schemes scholar scholars school schools science sciences scientific scientifically scientist
scientists scope score scored scores scoring scotch scrap scrapped scrapping scraps scratch
scratched scratches scratching scream screamed screaming screams screen screens screw screwed
screwing screws script scripts scroll scrolled scrolling scrolls scum sea seal sealed sealing seals
search searched searches searching season seat seats second secondary seconded seconding secondly
seconds secret secretaries secretary secretly secrets sect section sections sector sects secular
secure security see seed seeing seek seeking seeks seem seemed seeming seemingly seems seen sees
segment segments seldom select selected selecting selection selective selectively selects self
selfish sell selling sells semantic semantics seminar seminars send sender sending sends senior
sensation sense senses sensible sensibly sensitive sensitivity sent sentence sentenced sentences
sentencing sentient sentiment sentimental sentiments separate separated separately separates
separating separation separator separators sequel sequence sequences sequential serial series
serious seriously seriousness sermon servant servants serve served server servers serves service
services serving session sessions set sets setting settings settle settled settles settling seven
seventh several severe severely severity sex sexes sexist sexual sexuality sexually sexy shade
shades shadow shake shaken shakes shaking shaky shall shallow shame shape shaped shapes shaping
share shared shareholder shareholders shares sharing sharp sharply she shed shedding sheds sheep
sheer sheet sheets shelf shell shells shelter shelve shelves shift shifted shifting shifts shine
shined shines shining shiny ship shipped shipping ships shirt shock shocked shocking shocks shoe
shoes shone shook shoot shooting shoots shop shopped shopping shops short shortage shorten shortened
shortening shortens shorter shortest shorthand shortly shorts shot shots should shoulder shoulders
shout shouted shouting shouts shove show showed shower showers showing shown shows shut shutdown
shuts shutting shy sic sick sicken sickened sickening sickens side sided sides sideways siding sigh
sight sighted sighting sights sigma sign signal signaled signaling signalled signalling signals
signature signatures signed significance significant significantly signing signs silence silent
silicon sillier silliest silly silver similar similarities similarity similarly simple simpler
simplest simplicity simplified simplifies simplify simplifying simplistic simply simulate simulated
simulates simulating simulation simultaneous simultaneously sin since sincere sincerely sine sinful
sing singer singers singing single singles sings singular singularly sinister sink sinking sinks
sins sir sister sit site sites sits sitting situate situated situates situating situation situations
six sixteen sixth sixties sixty size sized sizes sizing skeleton skeptical sketch sketches skill
skilled skills skin skip skipped skipping skips skirt skull sky slag slang slash slave slaves sleep
sleeping sleeps slept slice sliced slices slicing slid slide slides sliding slight slighter
slightest slightly slim slip slipped slippery slipping slips slogan slope sloppy slot slots slow
slowed slower slowest slowing slowly slows small smaller smallest smallish smart smash smashed
smashes smashing smell smells smelly smile smiled smiles smiling smith smoke smoked smoker smokers
smokes smoking smooth smoothly smug snack snag snail sneak sneaked sneaking sneaks sneaky sniff
snobbery snow soap sober social socialism socialist socially societies society sock socket sockets
socks sod soft software soil solar sold soldier soldiers sole solely soles solicitor solicitors
solid solo solution solutions solve solved solves solving some somebody somehow someone someplace
something sometime sometimes somewhat somewhere son song songs sons soon sooner soonest sophisticate
sophisticated sophisticates sophisticating sordid sore sorry sort sorted sorting sorts sought soul
souls sound sounded sounding sounds soundtrack soup source sources south southern space spaced
spaces spacing span spare spares spatial speak speaker speakers speaking speaks special specialise
specialised specialises specialising specialist speciality specialize specialized specializes
specializing specially specialty species specific specifically specification specifications
specified specifies specify specifying specimen spectacular spectrum speculate speculation sped
speech speeches speed speeding speeds spell spelled spelling spellings spells spelt spend spending
spends spent sphere spies spigot spike spill spin spiral spirit spirits spiritual spit spite spits
spitted spitting splendid split splits splitting spoil spoiled spoiling spoils spoilt spoke spoken
spokesman sponsor sponsored sponsoring sponsors spontaneous spontaneously spoof spool sport sports
spot spots spotted spotting spout sprang spray spread spreading spreads spring springing springs
sprung spur spurious spy squad square squared squares squaring squash squashed squashes squashing
squeeze squeezed squeezes squeezing stability stable stack stacks staff stage stages stagger
staggered staggering staggers stair staircase stairs stake stale stall stamp stamped stamping stamps
stance stand standard standardise standardised standardises standardising standardize standardized
standardizes standardizing standards standing standpoint stands star stare stared stares staring
stark starred starring stars start started starter starters starting startle startled startles
startling starts starve starved starves starving state stated statement statements states static
stating station stationary stations statistic statistical statistics status stay stayed staying
stays steadily steady steal stealing steals steam steel steep steer steered steering steers stem
stems step stepped stepping steps stereo stereotype stereotypes sterile sterling stick sticking
sticks sticky stiff still stimulate stimulated stimulates stimulating stimulation stir stirred
stirring stirs stock stocks stole stolen stomach stone stones stood stop stopped stopping stops
storage store stored stores storey storeys stories storing storm storms story straight
straightforward strain strains strange strangely stranger strangest strategic strategies strategy
straw stray stream streams street streets strength strengthen stress stressed stresses stressing
stretch stretched stretches stretching strict strictly strike strikes striking string stringent
strings strip stripped stripping strips strive stroke strong stronger strongest strongly struck
structural structure structured structures structuring struggle struggled struggles struggling stuck
student students studied studies studio study studying stuff stuffed stuffing stuffs stumble
stumbled stumbles stumbling stun stunned stunning stuns stunt stupid stupidity style styles subject
subjected subjecting subjective subjects submission submit submits submitted submitting subroutine
subroutines subscribe subscription subsequent subsequently subset subsidiary subsidise subsidised
subsidises subsidising subsidize subsidized subsidizes subsidizing substance substances substantial
substantially substitute substituted substitutes substituting substitution subtle subtleties
subtlety subtly subway subways succeed succeeded succeeding succeeds success successful successfully
succession successive successor such sudden suddenly sue sued sues suffer suffered sufferer
sufferers suffering suffers suffice sufficient sufficiently suffix sugar suggest suggested
suggesting suggestion suggestions suggests suicidal suicide suing suit suitability suitable suitably
suite suited suiting suits sum summaries summarise summarised summarises summarising summarize
summarized summarizes summarizing summary summed summer summing sums sun sundry sung sunk sunlight
sunny sunrise sunshine super superb superficial superficially superfluous superior superiority
supermarket supernatural supervise supervised supervises supervising supervision supervisions
supervisor supervisors supplement supplementary supplied supplier suppliers supplies supply
supplying support supported supporter supporters supporting supports suppose supposed supposedly
supposes supposing suppress suppressed suppresses suppressing suppression supreme sure surely
surface surfaces surgery surname surplus surprise surprised surprises surprising surprisingly
surround surrounded surrounding surroundings surrounds survey surveys survival survive survived
survives surviving susceptible suspect suspected suspecting suspects suspend suspended suspending
suspends suspension suspicion suspicious suspiciously sustain sustained sustaining sustains swallow
swallowed swallowing swallows swam swamp swamped swamping swamps swap swapped swapping swaps swear
swearing swears sweat sweating sweats sweep sweeping sweeps sweet swept swim swimming swims swing
switch switched switches switching sword swore sworn swum symbol symbolic symbols symmetric symmetry
sympathetic sympathies sympathise sympathize sympathy symphonies symphony symptom symptoms syndicate
syndrome synonym synonymous synonyms syntactic syntactically syntax synthesis synthesizer system
systematic systems tab table tables tabs tack tacked tacking tackle tackled tackles tackling tacks
tactic tactical tactics tactless tag tail tailor tailored tailoring tailors tails take taken taker
takers takes taking tale talent talented talents tales talk talked talking talks tall tame tangent
tank tanks tap tape tapes target targets task tasks taste tasted tasteless tastes tasting taught tax
taxation taxes taxi taxpayer taxpayers tea teach teacher teachers teaches teaching team teams teapot
tear teared tearing tears technical technically technique techniques technological technology
tedious teenage teenager teenagers teeth telephone telephones telescope television tell telling
tells temper temperature temperatures temple temporarily temporary tempt temptation tempted tempting
tempts ten tend tended tendencies tendency tender tending tends tennis tens tense tension tentative
tentatively tenth term termed terminal terminally terminals terminate terminated terminates
terminating termination terminator terming terminology terms terrible terribly terrified terrifies
terrify terrifying territory terror terrorism terrorist terrorists terse test tested testing tests
text textbook textbooks texts textual than thank thanked thankful thankfully thanking thanks that
the theater theatre thee theft their theirs them theme themes themselves then theological theology
theorem theorems theoretical theoretically theories theory therapy there thereabouts thereafter
thereby therefore therein thereof these theses thesis they theyre thick thickness thief thieve
thieves thin thing things think thinking thinks third thirst thirty this thorough thoroughfare
thoroughfares thoroughly those thou though thought thoughts thous thousand thousands thread threat
threaten threatened threatening threatens threats three threshold threw throat throats through
throughout throughput throw throwing thrown throws thrust thrusting thrusts thumb thus thy tick
ticket tickets tidied tidies tidy tidying tie tied ties tiger tight tightly tile tiles till time
timed timer times timescale timetable timing tin tins tiny tip tips tire tired tires tiresome tiring
title titles toad toast tobacco today toe toes together toggle toilet toilets token tokens told
tolerance tolerant tolerate tolerated tolerates tolerating toll tomato tomatoes tome tomorrow ton
tone tones tongue tonight tons too took tool tools tooth top topic topical topics tops tore torn
torture toss total totally touch touched touches touching tough tour tourist tourists toward towards
tower towers town towns toy toys trace traced traces tracing track tracked tracking tracks trade
traded trades trading tradition traditional traditionally traditions traffic tragedy tragic trail
trailed trailing trails train trained training trains transaction transactions transcript transfer
transferred transferring transfers transform transformation transformed transforming transforms
transient transit transition translate translated translates translating translation translations
translator transmission transmissions transmit transmits transmitted transmitter transmitters
transmitting transparent transport transported transporting transports trap trapped trapping traps
trash trashcan travel traveled traveling travelings travelled travelling travellings travels tray
tread treasure treat treated treating treatment treats treaty tree trees trek tremendous
tremendously trend trends trendy trial trials triangle triangles tribe tribes trick tricks tricky
tried tries trifle trigger triggered triggering triggers trilogy trinity trip triple tripos trips
triumph trivia trivial trivially trolley troop troops trouble troubles trouser trousers truck trucks
true truly trumpet truncate truncated truncates truncating trunk trunks trust trusted trusting
trusts trusty truth truths try trying tube tubes tune tuned tunes tuning tunnel tunnels turn turned
turning turns turntable tutor tutorial twelve twentieth twenty twice twin twins twist twisted
twisting twists two tying type typed types typeset typesets typesetting typewriter typical typically
typing tyre tyres ugh ugly ultimate ultimately umbrella unable unacceptable unaffected unambiguous
unattended unauthorised unauthorized unavailable unavoidable unaware unbalanced unbearable
unbelievable unbelievably unbiased uncertain uncertainty unchanged uncle unclear uncomfortable
uncommon unconnected unconscious unconvincing undefined under underestimate undergo undergoes
undergoing undergone undergraduate undergraduates underground undergrounds underlain underlay
underlie underlies underline underlined underlines underlining underlying underneath understand
understandable understanding understands understood undertake undertaken undertakes undertaking
undertook underwent undesirable undid undo undocumented undoes undoing undone undoubtedly unduly
uneasy unemployed unemployment unexpected unexpectedly unexplained unfair unfamiliar unfinished
unfortunate unfortunately unfounded unfriendly unhappy unhealthy unhelpful unified unifies uniform
uniformly unify unifying unimportant uninteresting union unions unique uniquely unit unite united
unites uniting units unity universal universally universe universities university unjustified
unknown unless unlike unlikely unlimited unload unlock unlocked unlocking unlocks unlucky unnatural
unnecessarily unnecessary unobtainable unofficial unpleasant unpopular unpredictable unread
unreadable unrealistic unreasonable unrelated unreliable unsafe unsatisfactory unseen unset
unsolicited unsound unspecified unstable unsuccessful unsuitable unsupported unsure unsuspecting
untidy until unto untrue unusable unused unusual unusually unwanted unwelcome unwilling unwise
unworkable upbringing update updated updates updating upgrade upgraded upgrades upgrading upon upper
upright ups upset upsets upsetting upside upstairs upward upwards urban urge urged urgency urgent
urgently urges urging usable usage use used useful usefully usefulness useless user users uses using
usual usually utilities utility utter utterly vacancies vacancy vacation vacations vacuum vague
vaguely vain valid validity valley valuable value valued values valuing valve valves van vandalism
vanish vanished vanishes vanishing vans variable variables variance variant variants variation
variations varied varies varieties variety various vary varying vast vastly vat vector vectors
vegetable vegetables vegetarian vehicle vehicles vein velocity vend vended vending vendor vends
venture venue venues verb verbal verbally verbatim verbose verbs verdict verification verified
verifies verify verifying versatile verse verses version versions versus vertical vertically very
vessel vet via viable vicar vice vicinity vicious victim victims victory video view viewed viewer
viewing viewpoint viewpoints views vigorously vile village villages vintage vinyl violate violation
violence violent violently violin virgin virtual virtually virtue virtues virus viruses visible
vision visit visited visiting visitor visitors visits visual visually vital vocabulary vocal voice
voices void voltage volume volumes voluntarily voluntary volunteer volunteered volunteering
volunteers vomit vote voted voter voters votes voting vouch vowel vulnerable wade waded wades wading
waffle wage wages wait waited waiting waits wake waked wakes waking walk walked walking walks wall
wallet walls wander wandered wandering wanders want wanted wanting wants war ward warehouse warm
warmed warming warms warn warned warning warnings warns warp warped warping warps warrant warranty
wars wartime wary was wash washed washes washing wasnt waste wasted wasteful wastes wasting watch
watched watches watching water waters wave waved waves waving way ways weak weakness weaknesses
wealth wealthy weapon weapons wear wearing wears weary weasel weasels weather wed wedded wedding
weds wee week weekday weekend weekends weekly weeks weigh weight weird welcome welcomed welcomes
welcoming welfare well went were west western wet wets wetting whale whales what whatever whatsoever
wheel wheels when whence whenever where whereas whereby whereupon wherever whether which whichever
while whilst whim whiskey whisky whistle whistles white whites who whoever whole wholeheartedly
wholly whom whoop whoops whose why wicked wide widely wider widespread widest width wife wild wildly
will willed willing willingly wills win wind winded winding window windowing windows winds wine
wines wing wings winner winners winning wins winter wipe wiped wipes wiping wire wired wires wiring
wisdom wise wiser wisest wish wished wishes wishing wit witch with withdraw withdrawal withdrawing
withdrawn withdraws withdrew within without witness witnessed witnesses witnessing witty wive wives
wizard woke woken wolf woman wombat women won wonder wondered wonderful wonderfully wondering
wonders wondrous wont wood wooden woods word worded wording words wore work workable worked worker
workers working workings workload works workshop workstation workstations world worlds worldwide
worm worms worn worried worries worry worrying worse worship worst worth worthless worthwhile worthy
would wouldnt wound wow wrap wrapped wrapper wrappers wrapping wraps wrath wreck wrecked wrecker
wrecking wrecks wren wretched wrist write writer writers writes writing writings written wrong
wrongly wrongs wrote yard yards yawn year yearly years yellow yes yesterday yet yeti yield yields
you young younger youngest your youre yours yourself yourselves youth zero zeros zone zones zoom
$$, '\s+') as w
where w <> '';

insert into app.dictionary_words (language, word, is_common, is_name)
select 'en', w, false, false
from regexp_split_to_table($$
aah aardvarks aback abacus abacuses abaft abalone abalones abandonment abase abased abasement abases
abash abashed abashedly abashes abashing abashment abasing abate abated abatement abates abating
abattoir abattoirs abbess abbesses abbey abbeys abbot abbots abdicate abdicated abdicates abdicating
abdication abdications abdomen abdomens abdominal abduct abducted abductee abductees abducting
abduction abductions abductor abductors abducts abeam abed aberrant aberration aberrational
aberrations abet abets abetted abetter abetters abetting abettor abettors abeyance abhor abhorred
abhorrence abhorrent abhorrently abhorring abhors abidance abides abiding abidingly abject abjection
abjectly abjectness abjuration abjurations abjuratory abjure abjured abjurer abjurers abjures
abjuring ablate ablated ablates ablating ablation ablations ablative ablatives ablaze abler ablest
abloom ablution ablutions ably abnegate abnegated abnegates abnegating abnegation abnormalities
abnormality aboard abode abodes abolitionism abolitionist abolitionists abominable abominably
abominate abominated abominates abominating abomination abominations aboriginal aboriginals
aborigine aborigines aborning abortionist abortionists abortions abortive abortively abound abounded
abounding abounds aboveboard abracadabra abrade abraded abrades abrading abrasion abrasions abrasive
abrasively abrasiveness abrasives abreast abridge abridged abridgement abridgements abridges
abridging abridgment abridgments abrogate abrogated abrogates abrogating abrogation abrogations
abrogator abrogators abrupt abrupter abruptest abruptly abruptness abscess abscessed abscesses
abscessing abscissa abscissas abscission abscond absconded absconder absconders absconding absconds
abseil abseiled abseiling abseils absences absented absentee absenteeism absentees absenting
absently absentminded absentmindedly absentmindedness absents absinth absinthe absoluteness
absolutes absolutest absolution absolutism absolutist absolutists absolve absolved absolves
absolving absorbance absorbency absorbent absorbents absorbingly absorption absorptive abstain
abstained abstainer abstainers abstaining abstains abstemious abstemiously abstemiousness abstention
abstentions abstinence abstinent abstracted abstractedly abstractedness abstracting abstractions
abstractly abstractness abstractnesses abstracts abstruse abstrusely abstruseness absurder absurdest
absurdist absurdists absurdities absurdity absurdly absurdness abundance abundances abundant
abundantly abuser abusers abusively abusiveness abut abutment abutments abuts abutted abutting abuzz
abysmally abyss abyssal abysses acacia acacias academe academia academical academically academician
academicians academies academy acanthus acanthuses accede acceded accedes acceding accelerated
accelerates accelerating acceleration accelerations accelerator accelerators accented accenting
accentual accentuate accentuated accentuates accentuating accentuation acceptability acceptableness
acceptably acceptances acceptation acceptations accessibility accessibly accession accessioned
accessioning accessions accessories accessorise accessorised accessorises accessorising accessorize
accessorized accessorizes accessorizing accessory accidentals acclaim acclaimed acclaiming acclaims
acclamation acclimate acclimated acclimates acclimating acclimation acclimatisation acclimatise
acclimatised acclimatises acclimatising acclimatization acclimatize acclimatized acclimatizes
acclimatizing acclivities acclivity accolade accolades accommodated accommodates accommodating
accommodatingly accommodations accompaniment accompaniments accompanist accompanists accomplice
accomplices accomplishment accomplishments accordant accordion accordionist accordionists accordions
accost accosted accosting accosts accountability accountable accountancy accouter accoutered
accoutering accouterments accouters accoutre accoutred accoutrements accoutres accoutring accredit
accreditation accredited accrediting accredits accretion accretions accrual accruals accrue accrued
accrues accruing acculturate acculturated acculturates acculturating acculturation accumulation
accumulations accumulative accumulator accumulators accurateness accursed accursedness accusative
accusatives accusatory accuser accusers accusingly aced acerbate acerbated acerbates acerbating
acerbic acerbically acerbity aces acetaminophen acetate acetates acetic acetone acetonic acetyl
acetylene ache ached achene achenes aches achier achiest achievable achiever achievers aching
achingly achoo achromatic achy acidic acidified acidifies acidify acidifying acidity acidly acidosis
acids acidulous acing acknowledgement acknowledgements acknowledgment acknowledgments acme acmes
acne acolyte acolytes aconite aconites acorns acoustical acoustically acoustics acquaint
acquaintances acquaintanceship acquainted acquainting acquaints acquiesce acquiesced acquiescence
acquiescent acquiescently acquiesces acquiescing acquirable acquirement acquirer acquirers
acquisitions acquisitive acquisitively acquisitiveness acquit acquits acquittal acquittals acquitted
acquitting acre acreage acreages acres acrid acrider acridest acridity acridly acridness acrimonious
acrimoniously acrimoniousness acrimony acrobat acrobatic acrobatically acrobatics acrobats
acrophobia acropolis acropolises acrostic acrostics acrylamide acrylic acrylics actinium actionable
activation activator activators activeness actives activism activist activists actress actresses
actualisation actualise actualised actualises actualising actualities actuality actualization
actualize actualized actualizes actualizing actuarial actuaries actuary actuate actuated actuates
actuating actuation actuator actuators acuity acumen acupressure acupuncture acupuncturist
acupuncturists acutely acuteness acuter acutes acutest acyclovir acyl adage adages adagio adagios
adamant adamantly adaptability adaptable adaptations adapters adaption adaptions adaptive adaptors
addable addend addenda addends addendum adder adders addible addiction addictions additive additives
addle addled addles addling addressable addressee addressees adduce adduced adduces adducing adenine
adenocarcinoma adenoid adenoidal adenoids adept adeptly adeptness adepts adequacy adequateness
adherence adherent adherents adhesion adhesive adhesiveness adhesives adiabatic adieu adieus adipose
adjacency adjacently adjectival adjectivally adjectives adjoin adjoined adjoining adjoins adjourn
adjourned adjourning adjournment adjournments adjourns adjudge adjudged adjudges adjudging
adjudicate adjudicated adjudicates adjudicating adjudication adjudications adjudicative adjudicator
adjudicators adjudicatory adjunct adjuncts adjuration adjurations adjure adjured adjures adjuring
adjustable adjuster adjusters adjutant adjutants adman admen administrate administrated
administrates administrating administrations administratively administrator administrators admirably
admiral admirals admiralty admired admirer admirers admires admiring admiringly admissibility
admissible admissibly admissions admittance admix admixed admixes admixing admixture admixtures
admonish admonished admonishes admonishing admonishment admonishments admonition admonitions
admonitory ado adobe adobes adolescence adolescences adolescent adolescents adoptable adopter
adopters adoptions adoptive adorable adorableness adorably adoration adore adored adorer adorers
adores adoring adoringly adorn adorned adorning adornment adornments adorns adrenal adrenaline
adrenals adrenergic adrift adroit adroitly adroitness ads adsorb adsorbed adsorbent adsorbents
adsorbing adsorbs adsorption adsorptions adulate adulated adulates adulating adulation adulator
adulators adulatory adulterant adulterants adulterate adulterated adulterates adulterating
adulteration adulterer adulterers adulteress adulteresses adulteries adulterous adultery adulthood
adumbrate adumbrated adumbrates adumbrating adumbration advancement advancements advantaged
advantageously advantaging adventitious adventitiously advents adventured adventurer adventurers
adventuresome adventuress adventuresses adventuring adventurism adventurist adventurists
adventurously adventurousness adverb adverbial adverbially adverbials adverbs adversarial
adversaries adversary adverseness adverser adversest adversities adversity adverted adverting
advertiser advertisers advertorial advertorials advisability advisably advisedly advisement
advisories advocacy adware adz adze adzes aegis aeon aeons aerate aerated aerates aerating aeration
aerator aerators aerialist aerialists aerially aerials aerie aeries aerobatic aerobatics aerobic
aerobically aerobics aerodrome aerodromes aerodynamic aerodynamically aerodynamics aerofoil
aerofoils aerogram aerogramme aerogrammes aerograms aeronautic aeronautical aeronautics aeroplane
aeroplanes aerosol aerosols aerospace aery aesthete aesthetes aestheticism aesthetics aetiology afar
affability affable affably affectation affectations affectedly affectingly affectionate
affectionately affections afferent affiance affianced affiances affiancing affidavit affidavits
affiliate affiliated affiliates affiliating affiliation affiliations affine affinities affinity
affirm affirmation affirmations affirmative affirmatively affirmatives affirmed affirming affirms
affix affixed affixes affixing afflatus afflict afflicted afflicting affliction afflictions afflicts
affluence affluent affluently affordability affordable affordably afforded affording affords
afforest afforestation afforested afforesting afforests affray affrays affront affronted affronting
affronts afghan afghans aficionado aficionados afield afire aflame afloat aflutter afoot aforesaid
aforethought afoul afresh aft afterbirth afterbirths afterburner afterburners aftercare aftereffect
aftereffects afterglow afterglows afterimage afterimages afterlife afterlives aftermarket
aftermarkets aftermath aftermaths afters aftershave aftershaves aftershock aftershocks aftertaste
aftertastes afterthought afterthoughts afterword afterwords agape agar agate agates agave ageings
ageism ageist ageists ageless agelessly agelessness agencies agendas agenesis ageratum agglomerate
agglomerated agglomerates agglomerating agglomeration agglomerations agglutinate agglutinated
agglutinates agglutinating agglutination agglutinations aggrandise aggrandised aggrandisement
aggrandises aggrandising aggrandize aggrandized aggrandizement aggrandizes aggrandizing aggravate
aggravated aggravates aggravating aggravatingly aggravation aggravations aggregate aggregated
aggregates aggregating aggregation aggregations aggregator aggregators aggression aggressively
aggressiveness aggressor aggressors aggrieve aggrieved aggrieves aggrieving aggro aghast agile
agilely agility agings agitate agitated agitates agitating agitation agitations agitator agitators
agitprop agleam aglitter aglow agnostic agnosticism agnostics agog agonies agonise agonised agonises
agonising agonisingly agonist agonists agonize agonized agonizes agonizing agonizingly agoraphobia
agoraphobic agoraphobics agrarian agrarianism agrarians agreeable agreeableness agreeably
agribusiness agribusinesses agriculturalist agriculturalists agriculturally agriculture
agriculturist agriculturists agronomic agronomist agronomists agronomy aground ague aha ahchoo ahem
ahoy aide aides aigrette aigrettes ail ailed aileron ailerons ailing ailment ailments ails aimless
aimlessly aimlessness aint airbag airbags airbase airbases airbed airbeds airborne airbrush
airbrushed airbrushes airbrushing airbus airbuses aircraftman aircraftmen aircrew aircrews airdrome
airdromes airdrop airdropped airdropping airdrops aired airfare airfares airfield airfields airflow
airfoil airfoils airfreight airgun airguns airhead airheads airier airiest airily airiness airing
airings airless airlessness airletter airletters airlift airlifted airlifting airlifts airline
airliner airliners airlines airlock airlocks airmail airmailed airmailing airmails airman airmen
airplane airplanes airplay airports airs airship airships airshow airshows airsick airsickness
airspace airspeed airstrike airstrikes airstrip airstrips airtight airtime airwaves airway airways
airwoman airwomen airworthiness airworthy airy aisle aisles aitch aitches ajar akimbo alabaster
alack alacrity alarmingly alarmist alarmists alb albacore albacores albatross albatrosses albinism
albino albinos albs albumen albumin albuminous alchemist alchemists alchemy alcoholically alcoholics
alcoholism alcohols alcove alcoves alder alderman aldermen alders alderwoman alderwomen ale aleatory
alehouse alehouses alembic alembics alerted alerting alertly alertness alerts ales alewife alewives
alfalfa alfresco alga algae algal algebraically algebras algorithmic aliased aliasing alibi alibied
alibiing alibis alienable alienate alienated alienates alienating alienation aliened aliening
alienist alienists alight alighted alighting alights aligner aligners alignments aliment alimentary
alimented alimenting aliments alimony aliveness aliyah aliyahs alkali alkalies alkaline alkalinity
alkalis alkalise alkalised alkalises alkalising alkalize alkalized alkalizes alkalizing alkaloid
alkaloids alkyd alkyds allay allayed allaying allays allegiance allegiances allegoric allegorical
allegorically allegories allegorist allegorists allegory allegretto allegrettos allegro allegros
allele alleles alleluia alleluias allergen allergenic allergens allergically allergies allergist
allergists allergy alleviated alleviates alleviating alleviation alley alleys alleyway alleyways
alliances allied alligator alligators alliterate alliterated alliterates alliterating alliteration
alliterations alliterative alliteratively allot allotment allotments allots allotted allotting
allover allowably alloy alloyed alloying alloys allspice allude alluded alludes alluding allure
allured allurement allurements allures alluring alluringly allusion allusions allusive allusively
allusiveness alluvial alluvium alluviums allying almanac almanacs almighty almond almonds almoner
almoners alms almshouse almshouses aloe aloes aloft aloha alohas alongshore aloof aloofly aloofness
alp alpaca alpacas alphabetically alphabetisation alphabetisations alphabetise alphabetised
alphabetiser alphabetisers alphabetises alphabetising alphabetization alphabetizations alphabetize
alphabetized alphabetizer alphabetizers alphabetizes alphabetizing alphabets alphanumeric
alphanumerical alphanumerically alphas alpine alpines alps alright altar altarpiece altarpieces
altars alterable altercation altercations alternated alternately alternates alternating alternation
alternations alternator alternators altimeter altimeters altitude altitudes alto altos altruism
altruist altruistic altruistically altruists alum alumina aluminium aluminum alumna alumnae alumni
alumnus alums alveolar alveolars amalgam amalgamate amalgamated amalgamates amalgamating
amalgamation amalgamations amalgams amanuenses amanuensis amaranth amaranths amaretto amaryllis
amaryllises amass amassed amasses amassing amateurish amateurishly amateurishness amateurism
amateurs amatory amazement amazon amazonian amazons ambassadorial ambassadors ambassadorship
ambassadorships ambassadress ambassadresses ambergris ambiance ambiances ambidexterity ambidextrous
ambidextrously ambience ambiences ambiguously ambit ambition ambitions ambitiously ambitiousness
ambivalence ambivalent ambivalently amble ambled ambler amblers ambles ambling ambrosia ambrosial
ambulance ambulanceman ambulancemen ambulances ambulancewoman ambulancewomen ambulant ambulate
ambulated ambulates ambulating ambulation ambulations ambulatories ambulatory ambuscade ambuscaded
ambuscades ambuscading ambush ambushed ambushes ambushing ameba amebae amebas amebic ameboid
ameliorate ameliorated ameliorates ameliorating amelioration ameliorative amen amenability amenable
amenably amendable amendments amenities amenity amerce amerced amercement amercements amerces
amercing americium amethyst amethysts amiability amiable amiably amicability amicable amicably amid
amide amides amidship amidships amidst amigo amigos amine amines amino amir amirs amiss
amitriptyline amity ammeter ammeters ammo ammonia ammonium ammunition amnesia amnesiac amnesiacs
amnesic amnesics amnestied amnesties amnesty amnestying amniocenteses amniocentesis amnion amnions
amniotic amoeba amoebae amoebas amoebic amok amontillado amontillados amoral amorality amorally
amorous amorously amorousness amorphous amorphously amorphousness amortisable amortisation
amortisations amortise amortised amortises amortising amortizable amortization amortizations
amortize amortized amortizes amortizing amounted amounting amour amours amoxicillin amperage ampere
amperes ampersand ampersands amphetamine amphetamines amphibian amphibians amphibious amphibiously
amphitheater amphitheaters amphitheatre amphitheatres amphora amphorae ampicillin ampler amplest
amplification amplifications amplified amplifiers amplifies amplify amplifying amplitude amplitudes
amply ampoule ampoules amps ampule ampules amputate amputated amputates amputating amputation
amputations amputee amputees amuck amulet amulets amusements amusingly amygdala amylase amyloid
anabolism anachronism anachronisms anachronistic anachronistically anaconda anacondas anaemia
anaemic anaemically anaerobe anaerobes anaerobic anaerobically anaesthesia anaesthesiologist
anaesthesiologists anaesthesiology anaesthetic anaesthetics anaesthetisation anaesthetise
anaesthetised anaesthetises anaesthetising anaesthetist anaesthetists anaesthetization anaesthetize
anaesthetized anaesthetizes anaesthetizing anagrams anal analgesia analgesic analgesics anally
analogical analogically analogies analogise analogised analogises analogising analogize analogized
analogizes analogizing analogously analogousness analogs analogues analysable analysand analysands
analyser analysers analysts analytic analytical analyticalally analytically analytics analyzable
analyzer analyzers anapest anapestic anapestics anapests anarchic anarchically anarchism anarchist
anarchistic anarchists anathema anathemas anathematise anathematised anathematises anathematising
anathematize anathematized anathematizes anathematizing anatomic anatomical anatomically anatomies
anatomise anatomised anatomises anatomising anatomist anatomists anatomize anatomized anatomizes
anatomizing ancestral ancestrally ancestress ancestresses ancestries ancestry anchor anchorage
anchorages anchored anchoring anchorite anchorites anchorman anchormen anchorpeople anchorperson
anchorpersons anchors anchorwoman anchorwomen anchovies anchovy ancienter ancientest anciently
ancientness ancients ancillaries ancillary andante andantes andiron andirons androgen androgenic
androgynous androgyny android androids anecdotal anecdotally anemia anemic anemically anemometer
anemometers anemone anemones anent anesthesia anesthesiologist anesthesiologists anesthesiology
anesthetic anesthetics anesthetist anesthetists anesthetization anesthetize anesthetized
anesthetizes anesthetizing aneurysm aneurysms anew angelfish angelfishes angelic angelica angelical
angelically angered angering angers angina angioplasties angioplasty angiosperm angiosperms angled
angler anglers angleworm angleworms anglicise anglicised anglicises anglicising anglicism anglicisms
anglicize anglicized anglicizes anglicizing angling anglophile anglophiles anglophone anglophones
angora angoras angostura angrier angriest angrily angst angstrom angstroms anguished anguishes
anguishing angular angularities angularity angulation anhydrous aniline anilingus animadversion
animadversions animadvert animadverted animadverting animadverts animalcule animalcules animate
animated animatedly animates animating animation animations animator animators anime animism animist
animistic animists animosities animosity animus anion anionic anions anise aniseed anisette ankh
ankhs ankle anklebone anklebones ankles anklet anklets annalist annalists annals anneal annealed
annealing anneals annelid annelids annex annexation annexations annexed annexes annexing annihilate
annihilated annihilates annihilating annihilation annihilator annihilators anniversaries annotate
annotated annotates annotating annotation annotations annotative annotator annotators announcer
announcers annoyances annoyingly annualised annualized annuals annuitant annuitants annuities
annuity annul annular annulled annulling annulment annulments annuls annulus annunciation
annunciations anode anodes anodise anodised anodises anodising anodize anodized anodizes anodizing
anodyne anodynes anoint anointed anointing anointment anoints anomalous anomalously anon anons
anonymity anonymously anopheles anorectic anorectics anorexia anorexic anorexics answerable
answerphone answerphones ant antacid antacids antagonise antagonised antagonises antagonising
antagonism antagonisms antagonist antagonistic antagonistically antagonists antagonize antagonized
antagonizes antagonizing antarctic ante anteater anteaters antebellum antecedence antecedent
antecedents antechamber antechambers anted antedate antedated antedates antedating antediluvian
anteing antelope antelopes antenatal antenna antennae antennas anterior anteroom anterooms antes
anthem anthems anther anthers anthill anthills anthologies anthologise anthologised anthologises
anthologising anthologist anthologists anthologize anthologized anthologizes anthologizing
anthracite anthrax anthropocentric anthropoid anthropoids anthropological anthropologically
anthropologist anthropologists anthropology anthropomorphic anthropomorphically anthropomorphise
anthropomorphism anthropomorphize anthropomorphous anti antiabortion antiabortionist
antiabortionists antiaircraft antibacterial antibacterials antibiotic antibiotics antibodies
antibody antic anticancer antichrist antichrists anticipations anticipatory anticked anticking
anticlerical anticlimactic anticlimactically anticlimax anticlimaxes anticline anticlines
anticlockwise anticoagulant anticoagulants anticommunism anticommunist anticommunists antics
anticyclone anticyclones anticyclonic antidemocratic antidepressant antidepressants antidotes
antifascist antifascists antiferromagnetic antifreeze antigen antigenic antigenicity antigens
antihero antiheroes antihistamine antihistamines antiknock antilabor antilabour antilogarithm
antilogarithms antimacassar antimacassars antimalarial antimatter antimicrobial antimissile antimony
antineutrino antineutrinos antineutron antineutrons antinuclear antioxidant antioxidants
antiparticle antiparticles antipasti antipasto antipastos antipathetic antipathies antipathy
antipersonnel antiperspirant antiperspirants antiphon antiphonal antiphonally antiphonals antiphons
antipodal antipodals antipodean antipodeans antipodes antipollution antipoverty antiproton
antiprotons antiquarian antiquarianism antiquarians antiquaries antiquary antiquate antiquated
antiquates antiquating antiqued antiques antiquing antiquities antiquity antirrhinum antirrhinums
antis antiscience antisemitic antisemitism antisepsis antiseptic antiseptically antiseptics
antiserum antiserums antislavery antisocially antispasmodic antispasmodics antisubmarine antitank
antitheses antithesis antithetic antithetical antithetically antitoxin antitoxins antitrust
antivenin antivenins antivenom antiviral antivirals antivirus antivivisectionist antivivisectionists
antiwar antler antlered antlers antonym antonymous antonyms antrum ants antsier antsiest antsy anus
anuses anvil anvils anxieties anxiety anxiously anxiousness anybodies anymore anythings anytime
anyways anywise aorta aortas aortic apace apartheid apartment apartments apathetically apatite ape
aped apelike aperitif aperitifs aperture apertures apes apex apexes aphasia aphasic aphasics aphelia
aphelion aphelions aphid aphids aphorism aphorisms aphoristic aphoristically aphrodisiac
aphrodisiacs apiaries apiarist apiarists apiary apical apically apiece aping apish apishly aplenty
aplomb apocalypse apocalypses apocalyptic apocrypha apocryphal apocryphally apogee apogees
apolitical apolitically apologetic apologetically apologia apologias apologist apologists apoplectic
apoplexies apoplexy apoptosis apoptotic apostasies apostasy apostate apostates apostatise
apostatised apostatises apostatising apostatize apostatized apostatizes apostatizing apostle
apostles apostleship apostolic apostrophes apothecaries apothecary apothegm apothegms apotheoses
apotheosis appaloosa appaloosas apparatchik apparatchiks apparel appareled appareling apparelled
apparelling apparels apparition apparitions appealingly appease appeased appeasement appeasements
appeaser appeasers appeases appeasing appellant appellants appellate appellation appellations
appendage appendages appendectomies appendectomy appendices appendicitis appendixes appertain
appertained appertaining appertains appetiser appetisers appetising appetisingly appetite appetites
appetizer appetizers appetizing appetizingly applaud applauded applauder applauders applauding
applauds applejack apples applesauce applet applets appliance appliances applicability applicably
applicator applicators applier appliers appointee appointees appointive apportion apportioned
apportioning apportionment apportions appose apposed apposes apposing apposite appositely
appositeness apposition appositive appositives appraisals appraise appraised appraiser appraisers
appraises appraising appreciable appreciably appreciations appreciative appreciatively appreciator
appreciators appreciatory apprehend apprehended apprehending apprehends apprehension apprehensions
apprehensive apprehensively apprehensiveness apprentice apprenticed apprentices apprenticeship
apprenticeships apprenticing apprise apprised apprises apprising apprize apprized apprizes apprizing
approachable approbation approbations appropriated appropriateness appropriates appropriating
appropriation appropriations appropriator appropriators approvals approvingly approximated
approximates approximating approximations apps appurtenance appurtenances appurtenant apricot
apricots apron aprons apropos apse apses apter aptest aptitude aptitudes aptly aptness aqua
aquaculture aqualung aqualungs aquamarine aquamarines aquanaut aquanauts aquaplane aquaplaned
aquaplanes aquaplaning aquarium aquariums aquas aquatic aquatically aquatics aquatint aquatints
aquavit aqueduct aqueducts aqueous aquifer aquifers aquiline arabesque arabesques arability arable
arachnid arachnids arachnophobia arbiter arbiters arbitrage arbitraged arbitrager arbitragers
arbitrages arbitrageur arbitrageurs arbitraging arbitrament arbitraments arbitrariness arbitrate
arbitrated arbitrates arbitrating arbitration arbitrator arbitrators arbor arboreal arboretum
arboretums arbors arborvitae arborvitaes arbour arbours arbutus arbutuses arcades arced
archaeological archaeologically archaeologist archaeologists archaeology archaically archaism
archaisms archaist archaists archangel archangels archbishop archbishopric archbishoprics
archbishops archdeacon archdeacons archdiocesan archdiocese archdioceses archduchess archduchesses
archduke archdukes arched archenemies archenemy archeological archeologically archeologist
archeologists archeology archer archers archery arches archest archetypal archetype archetypes
archfiend archfiends archiepiscopal arching archipelago archipelagoes archipelagos architect
architectonic architectonics architects architectural architecturally architectures architrave
architraves archival archivist archivists archly archness archway archways arcing arcs arctic
arctics ardent ardently ardor ardors ardour ardours arduous arduously arduousness areal arenas ares
argent arginine argon argosies argosy argot argots arguer arguers argumentation argumentative
argumentatively argumentativeness argyle argyles aria arias arid aridity aridly aright aristocracies
aristocracy aristocrat aristocratic aristocratically aristocrats arithmetical arithmetically
arithmetician arithmeticians ark arks armada armadas armadillo armadillos armament armaments
armature armatures armband armbands armchair armchairs armful armfuls armhole armholes armies
armistice armistices armlet armlets armload armloads armor armored armorer armorers armorial
armories armoring armors armory armour armoured armourer armourers armouries armouring armours
armoury armpit armpits armrest armrests aroma aromas aromatherapist aromatherapists aromatherapy
aromatic aromatically aromatics arousal arouse aroused arouses arousing arpeggio arpeggios arraign
arraigned arraigning arraignment arraignments arraigns arranger arrangers arrant arras arrases
arrayed arraying arrears arrhythmia arrhythmic arrhythmical arrivals arrogantly arrogate arrogated
arrogates arrogating arrogation arrowhead arrowheads arrowroot arroyo arroyos arsed arsehole
arseholes arsenal arsenals arsenic arses arsing arson arsonist arsonists artefact artefacts arterial
arteries arteriole arterioles arteriosclerosis artery artful artfully artfulness arthritic
arthritics arthritis arthropod arthropods arthroscope arthroscopes arthroscopic arthroscopy
artichoke artichokes articled articulacy articular articulate articulated articulately
articulateness articulates articulating articulation articulations artier artiest artifact artifacts
artifice artificer artificers artifices artificiality artillery artilleryman artillerymen artiness
artisan artisans artiste artistes artistically artistry artless artlessly artlessness artsier
artsiest artsy artwork artworks arty arugula arum arums asbestos ascendance ascendancy ascendant
ascendants ascension ascensions ascent ascents ascertain ascertainable ascertained ascertaining
ascertainment ascertains ascetic ascetically asceticism ascetics ascot ascots ascribable ascribe
ascribed ascribes ascribing ascription aseptic aseptically asexual asexuality asexually ashamedly
ashcans ashed ashen ashier ashiest ashing ashlar ashlars ashore ashram ashrams ashtray ashtrays ashy
asides asinine asininely asininities asininity askance askew aslant asocial asp asparagus aspartame
aspen aspens asperities asperity aspersion aspersions asphalt asphalted asphalting asphalts asphodel
asphodels asphyxia asphyxiate asphyxiated asphyxiates asphyxiating asphyxiation asphyxiations aspic
aspics aspidistra aspidistras aspirant aspirants aspirate aspirated aspirates aspirating aspiration
aspirations aspirator aspirators aspire aspired aspires aspirin aspiring aspirins asps assail
assailable assailant assailants assailed assailing assails assassin assassinate assassinated
assassinates assassinating assassination assassinations assassins assaulted assaulter assaulting
assaults assay assayed assayer assayers assaying assays assemblage assemblages assemblers assemblies
assemblyman assemblymen assemblywoman assemblywomen assent assented assenting assents assertions
assertive assertively assertiveness asses assessments assessor assessors asseverate asseverated
asseverates asseverating asseveration asshole assholes assiduity assiduous assiduously assiduousness
assignable assignation assignations assignee assigner assigners assignor assignors assimilate
assimilated assimilates assimilating assimilation assistants assistive assize assizes associative
associativity assonance assonant assonants assortative assortment assortments assuage assuaged
assuages assuaging assumable assumptive assurance assurances assuredly assureds astatine aster
asterisked asterisking astern asteroid asteroids asters asthma asthmatic asthmatically asthmatics
astigmatic astigmatism astigmatisms astir astonish astonished astonishes astonishing astonishingly
astonishment astound astounded astounding astoundingly astounds astraddle astrakhan astral astray
astride astringency astringent astringently astringents astrolabe astrolabes astrologer astrologers
astrological astrologically astrologist astrologists astrology astronaut astronautic astronautical
astronautics astronauts astronomic astronomical astronomically astrophysical astrophysicist
astrophysicists astrophysics astute astutely astuteness astuter astutest asunder asylum asylums
asymmetric asymmetrical asymmetrically asymmetries asymmetry asymptomatic asymptotic asymptotically
asynchronously atavism atavist atavistic atavists ataxia ataxic ataxics atelier ateliers atheistic
atherosclerosis atherosclerotic athirst athlete athletes athletic athletically athleticism athletics
athwart atilt atishoo atlases atmospheres atmospherically atmospherics atoll atolls atomically
atomise atomised atomiser atomisers atomises atomising atomize atomized atomizer atomizers atomizes
atomizing atonal atonality atonally atone atoned atonement atones atoning atop atria atrial
atrioventricular atrium atrocious atrociously atrociousness atrophied atrophies atrophy atrophying
atropine attachable attachments attacker attackers attainability attainable attainder attained
attaining attainment attainments attains attar attendances attendants attendee attendees attender
attenders attentive attentively attentiveness attenuate attenuated attenuates attenuating
attenuation attest attestation attestations attested attesting attests attic attics attire attired
attires attiring attitudinal attitudinise attitudinised attitudinises attitudinising attitudinize
attitudinized attitudinizes attitudinizing attractable attractant attractants attractions
attractively attractiveness attributable attribution attributions attributive attributively
attributives attrition attune attuned attunes attuning atwitter atypical atypically aubergine
aubergines auburn auction auctioned auctioneer auctioneers auctioning auctions audacious audaciously
audaciousness audacity audibility audibles audibly audiological audiologist audiologists audiology
audiometer audiometers audiophile audiophiles audios audiotape audiotapes audiovisual audiovisuals
audit audited auditing audition auditioned auditioning auditions auditor auditorium auditoriums
auditors auditory audits auger augers aught aughts augment augmentation augmentations augmentative
augmented augmenter augmenters augmenting augments augur augured auguries auguring augurs augury
august auguster augustest augustly augustness auk auks auntie aunties aunts aura aural aurally auras
aureola aureole aureoles aureus auricle auricles auricular aurora auroras auscultate auscultated
auscultates auscultating auscultation auscultations auspice auspices auspicious auspiciously
auspiciousness austere austerely austerer austerest austerities austerity austral authentically
authenticate authenticated authenticates authenticating authentication authentications authenticity
authored authoress authoresses authorial authoring authorisations authoritarian authoritarianism
authoritarians authoritative authoritatively authoritativeness authorizations authorship autism
autistic auto autobahn autobahns autobiographer autobiographers autobiographic autobiographical
autobiographically autobiographies autoclave autoclaves autocracies autocracy autocrat autocratic
autocratically autocrats autocross autodidact autodidacts autograph autographed autographing
autographs autoimmune autoimmunity automaker automakers automatics automation automatise automatised
automatises automatising automatism automatize automatized automatizes automatizing automaton
automatons automobiled automobiling automotive autonomic autonomous autonomously autonomy autopilot
autopilots autopsied autopsies autopsy autopsying autos autosuggestion autoworker autoworkers
autumnal autumns auxiliaries auxiliary auxin avail availed availing avails avalanche avalanches
avarice avaricious avariciously avast avatar avatars avaunt avenge avenged avenger avengers avenges
avenging avenue avenues aver averaged averagely averages averaging averred averring avers averse
aversion aversions avert averted averting averts avian aviaries aviary aviation aviator aviators
aviatrices aviatrix aviatrixes avid avidity avidly avionic avionics avitaminosis avocado avocados
avocation avocational avocations avoidable avoidably avoidance avoidant avoirdupois avouch avouched
avouches avouching avow avowal avowals avowed avowedly avowing avows avuncular avuncularly awaken
awakened awakening awakenings awakens awakes awaking awardee awardees awash awe awed aweigh awes
awesome awesomely awesomeness awestruck awfuller awfullest awfulness awhile awing awkwarder
awkwardest awkwardly awkwardness awl awls awn awning awnings awns awoke awoken awol awry axed axial
axially axing axiomatic axiomatically axle axles axletree axletrees axolotl axolotls axon axons ayah
ayahs ayatollah ayatollahs aye ayes azalea azaleas azimuth azimuths azure azures baa baaed baaing
baas babble babbled babbler babblers babbles babbling babe babel babels babes babied babier babiest
baboon baboons babushka babushkas babyhood babying babyish babysat babysit babysits babysitter
babysitters babysitting baccalaureate baccalaureates baccarat bacchanal bacchanalia bacchanalian
bacchanalians bacchanals baccy bachelor bachelorhood bachelors bacillary bacilli bacillus backache
backaches backbench backbenches backbit backbite backbiter backbiters backbites backbiting
backbitten backboard backboards backbones backbreaking backchat backcloth backcloths backcomb
backcombed backcombing backcombs backdate backdated backdates backdating backdoor backdrop backdrops
backer backers backfield backfields backfire backfired backfires backfiring backgammon backgrounder
backgrounders backhand backhanded backhandedly backhander backhanders backhanding backhands backhoe
backhoes backings backlash backlashes backless backlogged backlogging backlogs backpack backpacked
backpacker backpackers backpacking backpacks backpedal backpedaled backpedaling backpedalled
backpedalling backpedals backrest backrests backroom backrooms backscratching backseat backseats
backside backsides backslapper backslappers backslapping backslash backslashes backslid backslide
backslider backsliders backslides backsliding backspaced backspaces backspacing backspin backstabber
backstabbers backstabbing backstage backstair backstairs backstop backstopped backstopping backstops
backstories backstory backstreet backstreets backstretch backstretches backstroke backstroked
backstrokes backstroking backtalk backtrack backtracked backtracking backtracks backup backups
backwardly backwardness backwash backwater backwaters backwoods backwoodsman backwoodsmen backyard
backyards bacon bacterial bactericidal bactericide bactericides bacteriologic bacteriological
bacteriologist bacteriologists bacteriology badder baddest baddie baddies baddy bade badger badgered
badgering badgers badges badinage badlands badman badmen badminton badmouth badmouthed badmouthing
badmouths badness bafflement baffler bafflers bagatelle bagatelles bagel bagels bagful bagfuls
bagged baggie baggier baggies baggiest baggily bagginess bagging baggy bagpipe bagpiper bagpipers
bagpipes baguette baguettes bah baht bahts bail bailable bailed bailey baileys bailiff bailiffs
bailing bailiwick bailiwicks bailout bailouts bails bailsman bailsmen bairn bairns bait baited
baiting baits baize baker bakeries bakers bakery bakeshop bakeshops baklava baksheesh balaclava
balaclavas balalaika balalaikas balboa balboas balconies balcony bald balded balder balderdash
baldest baldfaced baldies balding baldly baldness baldric baldrics balds baldy bale baled baleen
baleful balefully balefulness baler balers bales baling balk balked balkier balkiest balking balks
balky ballad balladeer balladeers balladry ballads ballast ballasted ballasting ballasts ballcock
ballcocks balled ballerina ballerinas balletic ballets ballgame ballgames ballgirl ballgirls
ballgown ballgowns balling ballistic ballistics balloon ballooned ballooning balloonist balloonists
balloons balloted balloting ballots ballpark ballparks ballplayer ballplayers ballpoint ballpoints
ballroom ballrooms ballsed ballses ballsier ballsiest ballsing ballsy bally ballyhoo ballyhooed
ballyhooing ballyhoos balm balmier balmiest balminess balms balmy baloney balsa balsam balsamic
balsams balsas baluster balusters balustrade balustrades bamboo bamboos bamboozle bamboozled
bamboozles bamboozling banalities banality banally bandage bandaged bandages bandaging bandana
bandanas bandanna bandannas bandbox bandboxes bandeau bandeaux banded bandied bandier bandies
bandiest banding bandit banditry bandits bandleader bandleaders bandmaster bandmasters bandoleer
bandoleers bandolier bandoliers bandsman bandsmen bandstand bandstands bandwagons bandy bandying
bane baneful banes banged banger banging bangle bangles bangs bani banish banished banishes
banishing banishment banister banisters banjo banjoist banjoists banjos bankable bankbook bankbooks
bankcard bankcards banked banker bankers banking banknote banknotes bankroll bankrolled bankrolling
bankrolls bankruptcies bankruptcy bankrupted bankrupting bankrupts banners bannock bannocks banns
banquet banqueted banqueter banqueters banqueting banquets banquette banquettes banshee banshees
bantam bantams bantamweight bantamweights banter bantered bantering banteringly banters banyan
banyans banzai banzais baobab baobabs bap baps baptise baptised baptiser baptisers baptises
baptising baptism baptismal baptisms baptist baptisteries baptistery baptistries baptistry baptists
baptize baptized baptizer baptizers baptizes baptizing barb barbacoa barbarian barbarianism
barbarianisms barbarians barbaric barbarically barbarise barbarised barbarises barbarising barbarism
barbarisms barbarities barbarity barbarize barbarized barbarizes barbarizing barbarous barbarously
barbecue barbecued barbecues barbecuing barbed barbel barbell barbells barbels barber barbered
barbering barberries barberry barbers barbershop barbershops barbie barbies barbing barbiturate
barbiturates barbs barbwire barcarole barcaroles bard bardic bards bareback barebacked bared
barefaced barefacedly barefoot barefooted barehanded bareheaded barelegged bareness barer bares
barest barf barfed barfing barflies barfly barfs bargained bargainer bargainers bargaining bargains
barge barged bargeman bargemen barges barging barhop barhopped barhopping barhops baring barista
baristas baritone baritones barium barkeep barkeeper barkeepers barkeeps barker barkers barley
barmaid barmaids barman barmen barmier barmiest barmy barn barnacle barnacled barnacles barney
barneys barns barnstorm barnstormed barnstormer barnstormers barnstorming barnstorms barnyard
barnyards barometer barometers barometric barometrically baron baronage baronages baroness
baronesses baronet baronetcies baronetcy baronets baronial baronies barons barony barque barques
barrack barracked barracking barracks barracuda barracudas barrage barraged barrages barraging barre
barreled barreling barrelled barrelling barrels barren barrener barrenest barrenness barrens barres
barrette barrettes barricade barricaded barricades barricading barrings barrio barrios barroom
barrooms barrow barrows bartender bartenders barter bartered barterer barterers bartering barters
baryon baryons basal basally basalt basaltic baseball baseballs baseboard baseboards baseless
baseline baselines basely baseman basemen basements baseness baser basest bashful bashfully
bashfulness basil basilica basilicas basilisk basilisks basin basinful basinfuls basins bask basked
basketball basketballs basketry baskets basketwork basking basks basque basques basset bassets
bassinet bassinets bassist bassists basso bassoon bassoonist bassoonists bassoons bassos basswood
basswoods bast bastardisation bastardisations bastardise bastardised bastardises bastardising
bastardization bastardizations bastardize bastardized bastardizes bastardizing bastardy baste basted
baster basters bastes basting bastion bastions batched batches batching bate bated bates bathe
bathed bather bathers bathes bathetic bathhouse bathhouses bathing bathmat bathmats bathos bathrobe
bathrobes bathrooms bathtub bathtubs bathwater bathyscaph bathyscaphe bathyscaphes bathyscaphs
bathysphere bathyspheres batik batiks bating batiste batman batmen baton batons bats batsman batsmen
battalion battalions batted batten battened battening battens batter battered batterer batterers
battering batterings batters battier battiest batting battleax battleaxe battleaxes battled
battledore battledores battledress battlefield battlefields battlefront battlefronts battleground
battlegrounds battlement battlements battler battlers battles battleship battleships battling batty
bauble baubles baulk baulked baulking baulks bauxite bawd bawdier bawdiest bawdily bawdiness bawds
bawdy bawl bawled bawling bawls bayberries bayberry bayed baying bayonet bayoneted bayoneting
bayonets bayou bayous bays bazaar bazaars bazillion bazillions bazooka bazookas beachcomber
beachcombers beached beaches beachfront beachhead beachheads beaching beachwear beacon beacons bead
beaded beadier beadiest beading beadle beadles beads beady beagle beagles beak beaked beaker beakers
beaks beamed beaming beams beanbag beanbags beaned beanfeast beanfeasts beanie beanies beaning
beanpole beanpoles beansprout beansprouts beanstalk beanstalks bearable bearably beardless bearer
bearers bearings bearish bearishly bearishness bearlike bearskin bearskins beastlier beastliest
beastliness beastly beatable beater beaters beatific beatifically beatification beatifications
beatified beatifies beatify beatifying beatings beatitude beatitudes beatnik beatniks beau beaus
beaut beauteous beauteously beautician beauticians beauties beautification beautified beautifier
beautifiers beautifies beautify beautifying beauts beaux beaver beavered beavering beavers bebop
bebops becalm becalmed becalming becalms beck beckon beckoned beckoning beckons becks becloud
beclouded beclouding beclouds becomingly becquerel becquerels bedaub bedaubed bedaubing bedaubs
bedazzle bedazzled bedazzlement bedazzles bedazzling bedbug bedbugs bedchamber bedchambers
bedclothes bedded bedder bedding bedeck bedecked bedecking bedecks bedevil bedeviled bedeviling
bedevilled bedevilling bedevilment bedevils bedfellow bedfellows bedhead bedheads bedim bedimmed
bedimming bedims bedizen bedizened bedizening bedizens bedlam bedlams bedpan bedpans bedpost
bedposts bedraggle bedraggled bedraggles bedraggling bedridden bedrock bedrocks bedroll bedrolls
bedrooms bedside bedsides bedsit bedsits bedsitter bedsitters bedsore bedsores bedspread bedspreads
bedstead bedsteads bedtime bedtimes bee beebread beech beeches beechnut beechnuts beefburger
beefburgers beefcake beefcakes beefed beefier beefiest beefiness beefing beefs beefsteak beefsteaks
beefy beehive beehives beekeeper beekeepers beekeeping beeline beelines beep beeped beeper beepers
beeping beeps beerier beeriest beery bees beeswax beet beetle beetled beetles beetling beetroot
beetroots beets beeves befall befallen befalling befalls befell befit befits befitted befitting
befittingly befog befogged befogging befogs befoul befouled befouling befouls befriend befriended
befriending befriends befuddle befuddled befuddlement befuddles befuddling begat beget begets
begetter begetters begetting beggar beggared beggaring beggarly beggars beggary begged begging
beginnings begone begonia begonias begot begotten begrime begrimed begrimes begriming begrudge
begrudged begrudges begrudging begrudgingly begs beguile beguiled beguilement beguiler beguilers
beguiles beguiling beguilingly beguine beguines begum begums behalves behavioral behaviorally
behaviorism behaviorist behaviorists behaviors behavioural behaviourally behaviourism behaviourist
behaviourists behaviours behead beheaded beheading beheads beheld behemoth behemoths behest behests
behindhand behinds behold beholden beholder beholders beholding beholds behoove behooved behooves
behooving behove behoved behoves behoving beige bejewel bejeweled bejeweling bejewelled bejewelling
bejewels belabor belabored belaboring belabors belabour belaboured belabouring belabours belated
belatedly belay belayed belaying belays belch belched belches belching beleaguer beleaguered
beleaguering beleaguers belfries belfry belie belied belies believably belittle belittled
belittlement belittles belittling belladonna bellboy bellboys belle belled belles belletrist
belletristic belletrists bellhop bellhops bellicose bellicosity bellied bellies belligerence
belligerency belligerent belligerently belligerents belling bellman bellmen bellow bellowed
bellowing bellows bellwether bellwethers belly bellyache bellyached bellyaches bellyaching
bellybutton bellybuttons bellyful bellyfuls bellying belongings beloveds belted belting belts
beltway beltways beluga belugas belying bemire bemired bemires bemiring bemoan bemoaned bemoaning
bemoans bemuse bemused bemusedly bemusement bemuses bemusing benched benches benching benchmark
benchmarks bendable bender benders bendier bendiest bendy benedictine benediction benedictions
benedictory benefaction benefactions benefactor benefactors benefactress benefactresses benefice
beneficence beneficent beneficently benefices beneficially beneficiaries beneficiary benefited
benefiting benevolence benevolences benevolent benevolently benighted benightedly benign benignant
benignity benignly bentonite bents bentwood benumb benumbed benumbing benumbs benzene benzine benzyl
bequeath bequeathed bequeathing bequeaths bequest bequests berate berated berates berating bereave
bereaved bereavement bereavements bereaves bereaving bereft beret berets berg bergs beriberi berk
berkelium berks berm berms berried berries berry berrying berrylike berserk berth berthed berthing
berths beryl beryllium beryls beseech beseecher beseechers beseeches beseeching beseechingly beseem
beseemed beseeming beseems beset besets besetting besiege besieged besieger besiegers besieges
besieging besmear besmeared besmearing besmears besmirch besmirched besmirches besmirching besom
besoms besot besots besotted besotting besought bespangle bespangled bespangles bespangling
bespatter bespattered bespattering bespatters bespeak bespeaking bespeaks bespectacled bespoke
bespoken bested bestial bestiality bestially bestiaries bestiary besting bestir bestirred bestirring
bestirs bestow bestowal bestowals bestowed bestowing bestows bestrew bestrewed bestrewing bestrewn
bestrews bestridden bestride bestrides bestriding bestrode bests bestseller bestsellers bestselling
betake betaken betakes betaking betas betcha betel bethink bethinking bethinks bethought betide
betided betides betiding betimes betoken betokened betokening betokens betook betray betrayal
betrayals betrayed betrayer betrayers betraying betrays betroth betrothal betrothals betrothed
betrothing betroths bettered bettering betterment betters bettor bettors betwixt bevel beveled
beveling bevelled bevelling bevellings bevels beverage beverages bevies bevvies bevvy bevy bewail
bewailed bewailing bewails bewared bewares bewaring bewhiskered bewigged bewilder bewildered
bewildering bewilderingly bewilderment bewilders bewitch bewitched bewitches bewitching bewitchingly
bewitchment bey beys bezel bezels bhaji biannual biannually biathlon biathlons bib bibles
bibliographer bibliographers bibliographic bibliographical bibliographically bibliographies
bibliography bibliophile bibliophiles bibs bibulous bicameral bicameralism bicarb bicarbonate
bicarbonates bicarbs bicentenaries bicentenary bicentennial bicentennials bicep biceps bicker
bickered bickerer bickerers bickering bickers biconcave biconvex bicuspid bicuspids bicycled
bicycler bicyclers bicycling bicyclist bicyclists biddable bidden bidder bidders biddies biddy bide
bides bidet bidets biding bidirectional bidirectionally biennial biennially biennials biennium
bienniums bier biers biff biffed biffing biffs bifocal bifocals bifurcate bifurcated bifurcates
bifurcating bifurcation bifurcations bigamist bigamists bigamous bigamy biggie biggies biggish
bighead bigheads bighearted bigheartedness bighorn bighorns bight bights bigmouth bigmouths bigness
bigotries bigots bigwig bigwigs bijou bijoux bike biked biker bikers bikes biking bikini bikinis
bilabial bilabials bilateral bilaterally bilberries bilberry bile bilge bilges bilingual
bilingualism bilingually bilinguals bilious biliousness bilirubin bilk bilked bilker bilkers bilking
bilks billable billboard billboards billed billet billeted billeting billets billfolds billhook
billhooks billiard billiards billies billing billings billingsgate billionaire billionaires
billionth billionths billow billowed billowing billows billowy billy billycan billycans bimbo bimbos
bimetallic bimetallics bimetallism bimodal bimonthlies bimonthly binaries binaural binder binderies
binders bindery bindings bindweed binge binged bingeing binges binging bingo binman binmen binnacle
binnacles binned binning binocular binoculars binomial binomials bins biochemical biochemically
biochemicals biochemist biochemists biodegradability biodegradable biodegrade biodegraded
biodegrades biodegrading biodiversity bioethics biofeedback biofilm biofilms biographer biographers
biographic biographical biographically biographies biologic biologically biomarker biomarkers
biomass biomedical bionic bionically bionics biophysical biophysicist biophysicists biophysics
biopic biopics biopsied biopsies biopsy biopsying bioreactor bioreactors biorhythm biorhythms bios
biosensor biosensors biosphere biospheres biosynthesis biotech biotechnological biotechnology biotin
bipartisan bipartisanship bipartite biped bipedal bipeds biplane biplanes bipolar bipolarity
biracial birch birched birches birching birdbath birdbaths birdbrain birdbrained birdbrains birdcage
birdcages birded birder birders birdhouse birdhouses birdie birdied birdieing birdies birding
birdlike birdlime birdseed birdsong birdwatcher birdwatchers birdying biretta birettas birthdays
birthed birther birthers birthing birthmark birthmarks birthplace birthplaces birthrate birthrates
birthright birthrights births birthstone birthstones bis bisect bisected bisecting bisection
bisections bisector bisectors bisects bisexual bisexuality bisexually bisexuals bishopric bishoprics
bishops bismuth bison bisque bistro bistros bitch bitched bitches bitchier bitchiest bitchily
bitchiness bitching bitchy bitcoin bitcoins biter biters bitingly bitmaps bitterer bitterest
bitterly bittern bitterness bitterns bitters bittersweet bittersweets bittier bittiest bitty bitumen
bituminous bivalent bivalve bivalves bivouac bivouacked bivouacking bivouacs biweeklies biweekly
biyearly biz bizarrely blab blabbed blabber blabbered blabbering blabbermouth blabbermouths blabbers
blabbing blabs blackamoor blackamoors blackball blackballed blackballing blackballs blackberries
blackberry blackberrying blackbird blackbirds blackboards blackcurrant blackcurrants blacked blacken
blackened blackening blackens blacker blackest blackface blackguard blackguards blackhead blackheads
blacking blackish blackjack blackjacked blackjacking blackjacks blackleg blacklegs blacklist
blacklisted blacklisting blacklists blackly blackmailed blackmailer blackmailers blackmailing
blackmails blackness blackout blackouts blacksmith blacksmiths blacksnake blacksnakes blackthorn
blackthorns blacktop blacktopped blacktopping blacktops bladder bladders bladed blag blagged
blagging blags blah blahs blamable blameable blameless blamelessly blamelessness blamer
blameworthiness blameworthy blanch blanched blanches blanching blancmange blancmanges bland blander
blandest blandish blandished blandishes blandishing blandishment blandishments blandly blandness
blanked blanker blankest blanketed blanketing blankets blanking blankly blankness blare blared
blares blaring blarney blarneyed blarneying blarneys blaspheme blasphemed blasphemer blasphemers
blasphemes blasphemies blaspheming blasphemous blasphemously blasphemy blaster blasters blastoff
blastoffs blatancies blatancy blather blathered blathering blathers blaze blazed blazer blazers
blazes blazing blazon blazoned blazoning blazons bleach bleached bleacher bleachers bleaches
bleaching bleak bleaker bleakest bleakly bleakness blear blearier bleariest blearily bleariness
bleary bleat bleated bleating bleats bled bleed bleeder bleeders bleeding bleeds bleep bleeped
bleeper bleepers bleeping bleeps blemish blemished blemishes blemishing blench blenched blenches
blenching blend blended blender blenders blending blends blessedly blessedness blessings blight
blighted blighter blighters blighting blights blimey blimp blimpish blimps blinded blinder blinders
blindest blindfold blindfolded blindfolding blindfolds blinding blindingly blindness blinds
blindside blindsided blindsides blindsiding bling blini blinis blinked blinker blinkered blinkering
blinkers blinking blinks blintz blintze blintzes blip blips blissful blissfully blissfulness blister
blistered blistering blisteringly blisters blistery blithe blithely blitheness blither blithering
blithesome blithest blitz blitzed blitzes blitzing blitzkrieg blitzkriegs blizzard blizzards bloat
bloated bloater bloaters bloating bloats blobbed blobbing blobs bloc blockade blockaded blockader
blockaders blockades blockading blockage blockages blockbuster blockbusters blockbusting blockchain
blockchains blocker blockers blockhead blockheads blockhouse blockhouses blocs blog blogged blogger
bloggers blogging blogs bloke blokes blokish blond blonde blonder blondes blondest blondish
blondness blonds bloodbath bloodbaths bloodcurdling blooded bloodhound bloodhounds bloodied bloodier
bloodies bloodiest bloodily bloodiness blooding bloodless bloodlessly bloodlessness bloodletting
bloodline bloodlines bloodmobile bloodmobiles bloods bloodshed bloodshot bloodstain bloodstained
bloodstains bloodstock bloodstream bloodstreams bloodsucker bloodsuckers bloodsucking bloodthirstier
bloodthirstiest bloodthirstily bloodthirstiness bloodthirsty bloodying bloom bloomed bloomer
bloomers blooming blooms bloop blooped blooper bloopers blooping bloops blossom blossomed blossoming
blossoms blossomy blot blotch blotched blotches blotchier blotchiest blotching blotchy blots blotted
blotter blotters blotting blotto blouse bloused blouses blousing blower blowers blowflies blowfly
blowgun blowguns blowhard blowhards blowhole blowholes blowier blowiest blowjob blowjobs blowlamp
blowlamps blowout blowouts blowpipe blowpipes blowsier blowsiest blowsy blowtorch blowtorches blowup
blowups blowy blowzier blowziest blowzy blubber blubbered blubbering blubbers blubbery bludgeon
bludgeoned bludgeoning bludgeons bluebell bluebells blueberries blueberry bluebird bluebirds
bluebonnet bluebonnets bluebottle bluebottles blued bluefish bluefishes bluegill bluegills bluegrass
blueing blueish bluejacket bluejackets bluejay bluejays bluejeans blueness bluenose bluenoses
bluepoint bluepoints blueprint blueprinted blueprinting blueprints bluer bluesier bluesiest bluest
bluestocking bluestockings bluesy bluet bluets bluff bluffed bluffer bluffers bluffest bluffing
bluffly bluffness bluffs bluing bluish blunder blunderbuss blunderbusses blundered blunderer
blunderers blundering blunders blunt blunted blunter bluntest blunting bluntly bluntness blunts blur
blurbs blurred blurrier blurriest blurriness blurring blurry blurs blurt blurted blurting blurts
blush blushed blusher blushers blushes blushing bluster blustered blusterer blusterers blustering
blusterous blusters blustery boa boar boarded boarder boarders boarding boardinghouse boardinghouses
boardroom boardrooms boardwalk boardwalks boars boas boast boasted boaster boasters boastful
boastfully boastfulness boasting boasts boated boater boaters boathouse boathouses boating boatload
boatloads boatman boatmen boatswain boatswains boatyard boatyards bobbed bobbies bobbin bobbing
bobbins bobble bobbled bobbles bobbling bobby bobbysoxer bobbysoxers bobcat bobcats bobolink
bobolinks bobsled bobsledded bobsledder bobsledders bobsledding bobsleds bobsleigh bobsleighs
bobtail bobtails bobwhite bobwhites bocce bocci boccie bock bod bodacious bode boded bodega bodegas
bodes bodge bodged bodges bodging bodice bodices bodied bodily boding bodkin bodkins bods
bodybuilder bodybuilders bodybuilding bodyguard bodyguards bodysuit bodysuits bodywork boffin
boffins boffo bogey bogeyed bogeying bogeyman bogeymen bogeys boggier boggiest boggled boggling
boggy bogie bogies bogyman bogymen bohemian bohemianism bohemians boiler boilermaker boilermakers
boilerplate boilers boilings boisterous boisterously boisterousness bola bolas bolder boldest
boldface boldfaced boldly boldness bole bolero boleros boles bolivar bolivares bolivars boll bollard
bollards bollix bollixed bollixes bollixing bollocking bollockings bollocks bolls bologna bolshevik
bolsheviks bolshie bolshy bolster bolstered bolstering bolsters bolted bolthole boltholes bolting
bolts bolus boluses bombard bombarded bombardier bombardiers bombarding bombardment bombardments
bombards bombast bombastic bombastically bomber bombers bombings bombproof bombshell bombshells
bombsite bombsites bonanza bonanzas bonbon bonbons bonce bonces bondage bonded bondholder
bondholders bonding bondman bondmen bonds bondsman bondsmen bondwoman bondwomen boned bonehead
boneheaded boneheads boneless boner boners boneshaker boneshakers boneyard bonfire bonfires bong
bonged bonging bongo bongos bongs bonhomie bonier boniest boniness boning bonito bonitos bonk bonked
bonkers bonking bonks bonnet bonnets bonnier bonniest bonny bonobo bonobos bonsai bonuses bony boo
boob boobed boobies boobing booboo booboos boobs booby boodle boodles booed booger boogers boogeyman
boogeymen boogie boogied boogieing boogieman boogies boohoo boohooed boohooing boohoos booing
bookable bookbinder bookbinderies bookbinders bookbindery bookbinding bookcase bookcases bookend
bookends bookie bookies bookings bookish bookkeeper bookkeepers bookkeeping booklets bookmaker
bookmakers bookmaking bookmark bookmarked bookmarking bookmarks bookmobile bookmobiles bookplate
bookplates bookseller booksellers bookshelf bookshelves bookstall bookstalls bookstores bookworm
bookworms boolean boombox boomboxes boomed boomer boomerang boomeranged boomeranging boomerangs
boomers booming booms boon boondocks boondoggle boondoggled boondoggler boondogglers boondoggles
boondoggling boonies boons boor boorish boorishly boorishness boorishnesses boors boos boosted
booster boosters boosting boosts bootblack bootblacks booted bootee bootees booth booths bootie
booties booting bootlace bootlaces bootleg bootlegged bootlegger bootleggers bootlegging bootlegs
bootless bootstrap bootstrapped bootstrapping bootstraps booty booze boozed boozer boozers boozes
boozier booziest boozing boozy bop bopped bopping bops borax bordello bordellos bordered bordering
borderland borderlands borderlines borders borehole boreholes borer borers boringly boron borough
boroughs borrower borrowers borrowings borsch borscht borstal borstals borzoi borzois bosh bosom
bosoms bosomy bossed bosses bossier bossiest bossily bossiness bossing bossism bossy bosun bosuns
botanic botanical botanically botanist botanists botany botch botched botcher botchers botches
botching botheration bothersome botnet botnets bots bottled bottleneck bottlenecks bottler bottlers
bottling bottomed bottoming bottomless bottoms botulinum botulism boudoir boudoirs bouffant
bouffants bougainvillea bougainvilleas bough boughs bouillabaisse bouillabaisses bouillon bouillons
boulder boulders boules boulevard boulevards bounced bouncer bouncers bounces bouncier bounciest
bouncily bounciness bouncing bouncy bounded bounden bounder bounders bounding boundless boundlessly
boundlessness bounteous bounteously bounteousness bounties bountiful bountifully bountifulness
bounty bouquet bouquets bourbon bourbons bourgeois bourgeoisie boutique boutiques bouts bouzouki
bouzoukis bovine bovines bovver bowdlerisation bowdlerisations bowdlerise bowdlerised bowdlerises
bowdlerising bowdlerization bowdlerizations bowdlerize bowdlerized bowdlerizes bowdlerizing bowed
bowel bowels bower bowers bowing bowled bowleg bowlegged bowlegs bowler bowlers bowlful bowlfuls
bowline bowlines bowling bowls bowman bowmen bows bowsprit bowsprits bowstring bowstrings bowwow
bowwows boxcar boxcars boxed boxer boxers boxier boxiest boxing boxlike boxroom boxrooms boxwood
boxy boycott boycotted boycotting boycotts boyfriend boyfriends boyhood boyhoods boyish boyishly
boyishness boysenberries boysenberry bozo bozos bra brace braced bracelet bracelets bracer bracero
braceros bracers braces bracing bracken brackish brackishness bract bracts brad bradawl bradawls
brads bradycardia brae braes brag braggadocio braggadocios braggart braggarts bragged bragger
braggers bragging brags braid braided braiding braids braille brainchild brainchildren brained
brainier brainiest braininess braining brainless brainlessly brainpower brainstorm brainstormed
brainstorming brainstorms brainteaser brainteasers brainwash brainwashed brainwashes brainwashing
brainwave brainwaves brainy braise braised braises braising braked brakeman brakemen braking bramble
brambles brambly bran branched branching branchlike brander branders brandied brandies brandish
brandished brandishes brandishing brandy brandying bras brash brasher brashest brashly brashness
brasserie brasseries brasses brassier brassiere brassieres brassiest brassily brassiness brassy brat
brats brattier brattiest bratty bratwurst bratwursts bravado braved bravely braveness braver bravery
braves bravest braving bravo bravos bravura bravuras brawl brawled brawler brawlers brawling brawls
brawn brawnier brawniest brawniness brawny bray brayed braying brays braze brazed brazen brazened
brazening brazenly brazenness brazens brazer brazers brazes brazier braziers brazing breached
breaches breaching breadbasket breadbaskets breadboard breadboards breadbox breadboxes breadcrumb
breadcrumbs breaded breadfruit breadfruits breading breadline breadlines breads breadth breadths
breadwinner breadwinners breakable breakables breakage breakages breakaway breakaways breakdowns
breaker breakers breakeven breakfasted breakfasting breakfasts breakfront breakfronts breakneck
breakout breakouts breakpoints breakthrough breakthroughs breakup breakups breakwater breakwaters
bream breams breast breastbone breastbones breasted breastfed breastfeed breastfeeding breastfeeds
breasting breastplate breastplates breasts breaststroke breaststrokes breastwork breastworks
breathable breathalyse breathalysed breathalyser breathalysers breathalyses breathalysing
breathalyze breathalyzed breathalyzer breathalyzers breathalyzes breathalyzing breather breathers
breathier breathiest breathless breathlessly breathlessness breaths breathtaking breathtakingly
breathy breech breeches breeder breeders breezed breezes breezeway breezeways breezier breeziest
breezily breeziness breezing breezy breve breves brevet brevets brevetted brevetting breviaries
breviary brevity brew brewed brewer breweries brewers brewery brewing brewpub brewpubs brews briar
briars bribe bribed briber bribers bribery bribes bribing brickbat brickbats bricked brickie
brickies bricking bricklayer bricklayers bricklaying brickwork brickyard brickyards bridal bridals
bride bridegroom bridegrooms brides bridesmaid bridesmaids bridgeable bridged bridgehead bridgeheads
bridgework bridging bridle bridled bridles bridleway bridleways bridling brie briefcase briefcases
briefed briefer briefest briefing briefings briefness briefs brier briers brig brigades brigadier
brigadiers brigand brigandage brigands brigantine brigantines brighten brightened brightener
brighteners brightening brightens brights brigs brill brilliance brilliancy brilliantine brilliants
brim brimful brimless brimmed brimming brims brimstone brindle brindled brine bringer bringers
brinier briniest brininess brink brinkmanship brinks briny brioche brioches briquet briquets
briquette briquettes brisk brisked brisker briskest brisket briskets brisking briskly briskness
brisks bristle bristled bristles bristlier bristliest bristling bristly britches brittle brittleness
brittler brittlest broach broached broaches broaching broadband broadcaster broadcasters broadcloth
broaden broadened broadening broadens broader broadest broadloom broadminded broadness broads
broadsheet broadsheets broadside broadsided broadsides broadsiding broadsword broadswords brocade
brocaded brocades brocading broccoli brochette brochettes brochure brochures brogan brogans brogue
brogues broil broiled broiler broilers broiling broils brokenhearted brokenheartedly brokenly
brokenness broker brokerage brokerages brokered brokering brokers brollies brolly bromide bromides
bromidic bromine bronc bronchi bronchial bronchitic bronchitis bronchus bronco broncobuster
broncobusters broncos broncs brontosaur brontosaurs brontosaurus brontosauruses bronze bronzed
bronzes bronzing brooch brooches brood brooded brooder brooders broodier broodiest broodily
broodiness brooding broodingly broodmare broodmares broods broody brook brooked brooking brooklet
brooklets brooks broom brooms broomstick broomsticks broth brothel brothels brotherhood brotherhoods
brotherliness brotherly broths brougham broughams brouhaha brouhahas brow browbeat browbeaten
browbeating browbeats browned browner brownest brownfield brownie brownies browning brownish
brownness brownout brownouts browns brownstone brownstones brows browser browsers brr bruin bruins
bruise bruised bruiser bruisers bruises bruising bruit bruited bruiting bruits brunch brunched
brunches brunching brunet brunets brunette brunettes brunt brushed brushes brushing brushoff
brushoffs brushstroke brushstrokes brushwood brushwork brusque brusquely brusqueness brusquer
brusquest brutalisation brutalise brutalised brutalises brutalising brutalities brutality
brutalization brutalize brutalized brutalizes brutalizing brutally brute brutes brutish brutishly
brutishness bub bubbled bubblegum bubbles bubblier bubbliest bubbling bubbly bubo buboes bubs
buccaneer buccaneered buccaneering buccaneers buckaroo buckaroos buckboard buckboards bucked
bucketed bucketful bucketfuls bucketing buckets buckeye buckeyes bucking buckle buckled buckler
bucklers buckles buckling buckram bucksaw bucksaws buckshot buckskin buckskins buckteeth bucktooth
bucktoothed buckwheat buckyball buckyballs bucolic bucolically bucolics bud budded buddies budding
buddings buddy budge budged budgerigar budgerigars budges budgetary budgeted budgeting budgets
budgie budgies budging buds buff buffalo buffaloed buffaloes buffaloing buffed buffet buffeted
buffeting buffetings buffets buffing buffoon buffoonery buffoonish buffoons buffs bugaboo bugaboos
bugbear bugbears bugged buggered buggering buggery buggier buggies buggiest bugging buggy bugle
bugled bugler buglers bugles bugling builder builders buildup buildups builtin bulbous bulge bulged
bulges bulgier bulgiest bulging bulgy bulimarexia bulimia bulimic bulimics bulked bulkhead bulkheads
bulkier bulkiest bulkiness bulking bulks bulky bulldog bulldogged bulldogging bulldogs bulldoze
bulldozed bulldozer bulldozers bulldozes bulldozing bulled bulleted bulletined bulletining bulletins
bulletproof bulletproofed bulletproofing bulletproofs bullfight bullfighter bullfighters
bullfighting bullfights bullfinch bullfinches bullfrog bullfrogs bullhead bullheaded bullheadedly
bullheadedness bullheads bullhorn bullhorns bullied bullies bulling bullion bullish bullishly
bullishness bullock bullocks bullpen bullpens bullring bullrings bulls bullseye bullshit bullshits
bullshitted bullshitter bullshitters bullshitting bullwhip bullwhips bully bullying bulrush
bulrushes bulwark bulwarks bum bumbag bumbags bumble bumblebee bumblebees bumbled bumbler bumblers
bumbles bumbling bumf bummed bummer bummers bummest bumming bumped bumper bumpers bumph bumpier
bumpiest bumpiness bumping bumpkin bumpkins bumps bumptious bumptiously bumptiousness bumpy bums bun
bunched bunches bunchier bunchiest bunching bunchy bunco buncoed buncoing buncombe buncos bundled
bundles bundling bung bungalow bungalows bunged bungee bungees bunghole bungholes bunging bungle
bungled bungler bunglers bungles bungling bungs bunion bunions bunk bunked bunker bunkers bunkhouse
bunkhouses bunking bunko bunkoed bunkoing bunkos bunks bunkum bunnies bunny buns bunt bunted bunting
buntings bunts buoy buoyancy buoyant buoyantly buoyed buoying buoys bur burble burbled burbles
burbling burbs burdened burdening burdens burdensome burdock bureau bureaucracies bureaucrat
bureaucratic bureaucratically bureaucratisation bureaucratise bureaucratised bureaucratises
bureaucratising bureaucratization bureaucratize bureaucratized bureaucratizes bureaucratizing
bureaucrats bureaus burg burgeon burgeoned burgeoning burgeons burger burgers burgh burgher burghers
burghs burglar burglaries burglarise burglarised burglarises burglarising burglarize burglarized
burglarizes burglarizing burglarproof burglars burglary burgle burgled burgles burgling burgomaster
burgomasters burgs burgundies burgundy burial burials burka burkas burl burlap burled burlesque
burlesqued burlesques burlesquing burlier burliest burliness burls burly burnable burnables burner
burners burnish burnished burnisher burnishers burnishes burnishing burnoose burnooses burnous
burnouses burnout burnouts burp burped burping burps burqa burqas burr burred burring burrito
burritos burro burros burrow burrowed burrower burrowers burrowing burrows burrs burs bursa bursae
bursar bursaries bursars bursary bursitis busbies busboy busboys busby bused busgirl busgirls bushed
bushel busheled busheling bushelled bushelling bushellings bushels bushes bushier bushiest bushiness
bushing bushings bushman bushmaster bushmasters bushmen bushwhack bushwhacked bushwhacker
bushwhackers bushwhacking bushwhacks bushy busied busier busies busiest busily businesslike
businessman businessmen businessperson businesspersons businesswoman businesswomen busing busk
busked busker buskers buskin busking buskins busks busload busloads buss bussed busses bussing
busted buster busters bustier bustiers bustiest busting bustle bustled bustles bustling busts busty
busybodies busybody busying busyness busywork butane butch butcher butchered butcheries butchering
butchers butchery butches butler butlers buts butt butte butted butterball butterballs buttercream
buttercup buttercups buttered butterfat butterfingered butterfingers butterflied butterflies
butterfly butterflying butterier butteries butteriest buttering buttermilk butternut butternuts
butters butterscotch buttery buttes butties butting buttock buttocks buttoned buttonhole buttonholed
buttonholes buttonholing buttoning buttonwood buttonwoods buttress buttressed buttresses buttressing
butts butty buxom buyback buybacks buyout buyouts buzz buzzard buzzards buzzed buzzer buzzers buzzes
buzzing buzzkill buzzkills buzzword buzzwords byes bygone bygones bylaw bylaws byline bylines
bypassed bypasses bypassing bypath bypaths byplay byproduct byproducts byre byres byroad byroads
bystander bystanders byway byways byword bywords byzantine cab cabal cabala caballero caballeros
cabals cabana cabanas cabaret cabarets cabbages cabbed cabbie cabbies cabbing cabby cabdriver
cabdrivers caber cabers cabin cabinetmaker cabinetmakers cabinetmaking cabinetry cabinets
cabinetwork cabins cablecast cablecasting cablecasts cablegram cablegrams cabochon cabochons
caboodle caboose cabooses cabriolet cabriolets cabs cabstand cabstands cacao cacaos cache cached
cachepot cachepots caches cachet cachets caching cackle cackled cackler cacklers cackles cackling
cacophonies cacophonous cacophony cacti cactus cad cadaver cadaverous cadavers caddie caddied
caddies caddish caddishly caddishness caddying cadence cadenced cadences cadenza cadenzas cadet
cadets cadge cadged cadger cadgers cadges cadging cadmium cadre cadres cads caducei caduceus
caesarean caesareans caesium caesura caesuras cafeteria cafeterias cafetiere cafetieres caff
caffeinated caffs caftan caftans caged cages cagey cagier cagiest cagily caginess caging cagoule
cagoules cahoot cahoots caiman caimans cairn cairns caisson caissons caitiff caitiffs cajole cajoled
cajolement cajoler cajolers cajolery cajoles cajoling caked cakewalk cakewalks caking calabash
calabashes calaboose calabooses calamari calamaris calamine calamities calamitous calamitously
calamity calcareous calciferous calcification calcified calcifies calcify calcifying calcimine
calcimined calcimines calcimining calcine calcined calcines calcining calcite calcium calculable
calculatedly calculatingly calculative calculators calculi caldera calderas caldron caldrons
calendared calendaring calendars calf calfskin caliber calibers calibrate calibrated calibrates
calibrating calibration calibrations calibrator calibrators calibre calibres calico calicoes calicos
californium caliper calipered calipering calipers caliph caliphate caliphates caliphs calisthenic
calisthenics calk calked calking calks calla callable callas callback callbacks callers calligrapher
calligraphers calligraphic calligraphist calligraphists calligraphy callings calliope calliopes
callisthenic callisthenics callosities callosity callous calloused callouses callousing callously
callousness callow callower callowest callowness callus callused calluses callusing calmed calmer
calmest calming calmly calmness calms caloric calorie calories calorific calumet calumets calumniate
calumniated calumniates calumniating calumniation calumniator calumniators calumnies calumnious
calumny calve calved calves calving calypso calypsos calyx calyxes camaraderie camber cambered
cambering cambers cambial cambium cambiums cambric camcorder camcorders camel camelhair camellia
camellias camels cameo cameos cameraman cameramen camerapeople cameraperson camerawoman camerawomen
camerawork camiknickers camisole camisoles camomile camomiles camouflage camouflaged camouflager
camouflagers camouflages camouflaging campaigner campaigners campanile campaniles campanologist
campanologists campanology camped camper campers campfire campfires campground campgrounds camphor
campier campiest camping campsite campsites campuses campy cams camshaft camshafts canal
canalisation canalise canalised canalises canalising canalization canalize canalized canalizes
canalizing canals canard canards canaries canary canasta cancan cancans canceler cancelers
cancellation cancellations canceller cancellers cancellous cancelous cancerous cancers candelabra
candelabras candelabrum candid candida candidacies candidacy candidature candidatures candidly
candidness candied candies candle candled candlelight candlelit candlepower candler candlers candles
candlestick candlesticks candlewick candlewicks candling candor candour candy candyfloss candying
cane canebrake canebrakes caned caner caners canes canine canines caning canister canisters canker
cankered cankering cankerous cankers cannabis cannabises canned cannelloni canneries cannery
cannibal cannibalisation cannibalise cannibalised cannibalises cannibalising cannibalism
cannibalistic cannibalization cannibalize cannibalized cannibalizes cannibalizing cannibals cannier
canniest cannily canniness canning cannon cannonade cannonaded cannonades cannonading cannonball
cannonballs cannoned cannoning cannons canny canoe canoed canoeing canoeist canoeists canoes canola
canon canonically canonisation canonisations canonise canonised canonises canonising canonization
canonizations canonize canonized canonizes canonizing canons canoodle canoodled canoodles canoodling
canopied canopies canopy canopying canst cantabile cantaloupe cantaloupes cantankerous
cantankerously cantankerousness cantata cantatas canted canteen canteens canter cantered cantering
canters canticle canticles cantilever cantilevered cantilevering cantilevers canting canto canton
cantonal cantonment cantonments cantons cantor cantors cantos cants canvas canvasback canvasbacks
canvased canvases canvasing canvass canvassed canvasser canvassers canvasses canvassing canyon
canyoning canyons capably capacious capaciously capaciousness capacitance capacities capacitor
capacitors caparison caparisoned caparisoning caparisons cape caped caper capered capering capers
capes capeskin capillaries capillarity capillary capitalisation capitalise capitalised capitalises
capitalising capitalistic capitalistically capitalists capitalization capitalize capitalized
capitalizes capitalizing capitally capitation capitations capitol capitols capitulate capitulated
capitulates capitulating capitulation capitulations caplet caplets capo capon capons capos capped
capping cappuccino cappuccinos caprice caprices capricious capriciously capriciousness capsicum
capsicums capsize capsized capsizes capsizing capstan capstans capstone capstones capsular capsule
capsuled capsules capsuling capsulise capsulised capsulises capsulising capsulize capsulized
capsulizes capsulizing captaincies captaincy captained captaining captains caption captioned
captioning captions captious captiously captiousness captivate captivated captivates captivating
captivation captivator captivators captive captives captivities captivity captor captors carafe
carafes caramel caramelise caramelised caramelises caramelising caramelize caramelized caramelizes
caramelizing caramels carapace carapaces carat carats caravan caravans caravansarai caravansarais
caravansaries caravansary caravanserai caravel caravels caraway caraways carbide carbides carbine
carbines carbohydrate carbohydrates carbolic carbonaceous carbonate carbonated carbonates
carbonating carbonation carboniferous carbonise carbonised carbonises carbonising carbonize
carbonized carbonizes carbonizing carbons carborundum carboy carboys carbs carbuncle carbuncles
carbuncular carburetor carburetors carburettor carburettors carcass carcasses carcinogen
carcinogenic carcinogenicity carcinogenics carcinogens carcinoma carcinomas cardamom cardamoms
cardamon cardamons carded carder carders cardholder cardholders cardiac cardiae cardie cardies
cardigan cardigans cardinal cardinally cardinals carding cardio cardiogram cardiograms cardiograph
cardiographs cardiologist cardiologists cardiology cardiomyopathy cardiopulmonary cardiovascular
cardsharp cardsharper cardsharpers cardsharps careen careened careening careens careered careering
careerism careerist careerists carefree carefuller carefullest carefulness caregiver caregivers
carelessly carelessness carer carers caress caressed caresses caressing caret caretaker caretakers
carets careworn carfare cargo cargoes carhop carhops caribou caribous caricature caricatured
caricatures caricaturing caricaturist caricaturists caries carillon carillons carious carjack
carjacked carjacker carjackers carjacking carjackings carjacks carload carloads carmaker carmakers
carmine carmines carnage carnal carnality carnally carnation carnations carnelian carnelians carney
carneys carnie carnies carnival carnivals carnivora carnivore carnivores carnivorous carnivorously
carnivorousness carny carob carobs carol caroled caroler carolers caroling carolled caroller
carollers carolling carols carom caromed caroming caroms carotene carotid carotids carousal
carousals carouse caroused carousel carousels carouser carousers carouses carousing carp carpal
carpals carped carpel carpels carpenter carpentered carpentering carpenters carpentry carper carpers
carpetbag carpetbagged carpetbagger carpetbaggers carpetbagging carpetbags carpeted carpeting
carpets carpi carping carpool carpooled carpooling carpools carport carports carps carpus carrel
carrels carriages carriageway carriageways carriers carrion carroty carryall carryalls carrycot
carrycots carryout carryover carryovers carsick carsickness cart cartage carted cartel cartels
carter carters carthorse carthorses cartilage cartilages cartilaginous carting cartload cartloads
cartographer cartographers cartographic cartography carton cartons cartooned cartooning cartoonist
cartoonists carts cartwheel cartwheeled cartwheeling cartwheels carve carved carver carveries
carvers carvery carves carving carvings caryatid caryatids casaba casabas cascade cascaded cascades
cascading cascara cascaras casebook casebooks caseharden casehardened casehardening casehardens
casein caseload caseloads casement casements casework caseworker caseworkers cashback cashbook
cashbooks cashed cashes cashew cashews cashier cashiered cashiering cashiers cashing cashless
cashmere casings casino casinos cask casket caskets casks cassava cassavas casserole casseroled
casseroles casseroling cassia cassias cassock cassocks cassowaries cassowary castanet castanets
castaway castaways caste castellated caster casters castes castigate castigated castigates
castigating castigation castigator castigators castings castled castles castling castoff castoffs
castor castors castrate castrated castrates castrating castration castrations casually casualness
casuals casualties casualty casuist casuistic casuistry casuists cataclysm cataclysmal cataclysmic
cataclysms catacomb catacombs catafalque catafalques catalepsy cataleptic cataleptics cataloged
cataloger catalogers cataloging catalogued cataloguer cataloguers cataloguing catalpa catalpas
catalyse catalysed catalyses catalysing catalysis catalyst catalysts catalytic catalyze catalyzed
catalyzes catalyzing catamaran catamarans catapult catapulted catapulting catapults cataract
cataracts catarrh catastrophe catastrophes catastrophically catatonia catatonic catatonics catbird
catbirds catboat catboats catcall catcalled catcalling catcalls catchall catchalls catcher catchers
catchier catchiest catchings catchment catchments catchpenny catchphrase catchphrases catchword
catchwords catchy catechise catechised catechises catechising catechism catechisms catechist
catechists catechize catechized catechizes catechizing categorical categorisation categorisations
categorise categorised categorises categorising categorization categorizations categorize
categorized categorizes categorizing catercorner caterer caterers caterings caterpillar caterpillars
caterwaul caterwauled caterwauling caterwauls catfish catfishes catgut catharses catharsis cathartic
cathartics cathedrals catheter catheterise catheterised catheterises catheterising catheterize
catheterized catheterizes catheterizing catheters cathode cathodes cathodic catholicity cation
cations catkin catkins catlike catnap catnapped catnapping catnaps catnip catsuit catsuits catsup
catsups cattail cattails catteries cattery cattier cattiest cattily cattiness cattleman cattlemen
catty catwalk catwalks caucus caucused caucuses caucusing caudal caudally cauldron cauldrons
cauliflower cauliflowers caulk caulked caulker caulkers caulking caulks causalities causally
causation causative causeless causer causerie causeries causers causeway causeways caustic
caustically causticity caustics cauterisation cauterise cauterised cauterises cauterising
cauterization cauterize cauterized cauterizes cauterizing cautionary cautioned cautioning cautions
cautious cautiously cautiousness cavalcade cavalcades cavalier cavalierly cavaliers cavalries
cavalry cavalryman cavalrymen caveats caved caveman cavemen caver cavern cavernous cavernously
caverns cavers caves caviar cavil caviled caviler cavilers caviling cavilings cavilled caviller
cavillers cavilling cavillings cavils caving cavitation cavities cavity cavort cavorted cavorting
cavorts caw cawed cawing caws cay cayenne cays cayuse cayuses ceasefire ceasefires ceaseless
ceaselessly ceaselessness ceca cecal cecum cedar cedars cede ceded ceder ceders cedes cedilla
cedillas ceding ceilidh ceilidhs ceilings celandine celeb celebrant celebrants celebrations
celebrator celebrators celebratory celebrities celebrity celebs celeriac celerity celery celesta
celestas celestial celestially celibacy celibate celibates cellar cellars celled cellist cellists
cellmate cellmates cello cellophane cellos cellphone cellphones cellulars cellulite cellulitis
celluloid cellulose cement cemented cementer cementers cementing cements cementum cemeteries
cemetery cenobite cenobites cenobitic cenotaph cenotaphs censer censers censorial censorious
censoriously censoriousness censurable censure censured censurer censurers censures censuring census
censused censuses censusing centaur centaurs centavo centavos centenarian centenarians centenaries
centenary centennial centennially centennials centerboard centerboards centerfold centerfolds
centerpiece centerpieces centigrade centigram centigrams centiliter centiliters centilitre
centilitres centime centimes centimeter centimeters centimetre centimetres centipede centipedes
centralisation centralise centralised centraliser centralisers centralises centralising centralism
centralist centrality centralization centralize centralized centralizer centralizers centralizes
centralizing centrals centreboard centreboards centrefold centrefolds centrepiece centrepieces
centrifugal centrifugally centrifuge centrifuged centrifuges centrifuging centripetal centripetally
centrism centrist centrists cents centurion centurions cephalic ceramic ceramicist ceramicists
ceramics ceramist ceramists cereal cereals cerebellar cerebellum cerebellums cerebra cerebral
cerebrate cerebrated cerebrates cerebrating cerebration cerebrovascular cerebrum cerebrums cerement
cerements ceremonial ceremonially ceremonials ceremonies ceremonious ceremoniously ceremoniousness
cerise cerium cermet certainties certifiable certifiably certificated certificates certificating
certification certifications certified certifies certify certifying certitude certitudes certs
cerulean cervical cervices cervix cesarean cesareans cesium cessation cessations cession cessions
cesspit cesspits cesspool cesspools cetacean cetaceans ceteris chafe chafed chafes chaff chaffed
chaffinch chaffinches chaffing chaffs chafing chagrin chagrined chagrining chagrins chained chaining
chainsaw chainsawed chainsawing chainsaws chaired chairing chairlift chairlifts chairmanship
chairmanships chairmen chairperson chairpersons chairwoman chairwomen chaise chaises chalcedony
chalet chalets chalice chalices chalkboard chalkboards chalked chalkier chalkiest chalkiness
chalking chalks chalky challenger challengers challis chambered chamberlain chamberlains chambermaid
chambermaids chambers chambray chameleon chameleons chamois chamomile chamomiles champ champagnes
champed champers champing championed championing champions championship championships champs chanced
chancel chancelleries chancellery chancellors chancellorship chancels chanceries chancery chancier
chanciest chanciness chancing chancre chancres chancy chandelier chandeliers chandler chandlers
changeability changeable changeableness changeably changeless changelessly changeling changelings
changeovers changer changers channeled channeling channelisation channelise channelised channelises
channelising channelization channelize channelized channelizes channelizing channelled channelling
chanson chansons chant chanted chanter chanters chanteuse chanteuses chantey chanteys chanticleer
chanticleers chanting chants chaotically chaparral chaparrals chapati chapatis chapatti chapattis
chapbook chapbooks chapeau chapeaus chapels chaperon chaperonage chaperone chaperoned chaperones
chaperoning chaperons chaplain chaplaincies chaplaincy chaplains chaplet chaplets chapped chappies
chapping chappy charabanc charabancs characterful characterisation characterisations characterise
characterised characterises characterising characteristically characterization characterizations
characterize characterized characterizes characterizing characterless charade charades charbroil
charbroiled charbroiling charbroils charcoal charcoals chard chardonnay chardonnays chargeable
charger chargers charier chariest charily chariness chariot charioteer charioteers chariots charisma
charismatic charismatics charitableness charitably charladies charlady charlatan charlatanism
charlatanry charlatans charlie charlies charmer charmers charmingly charmless charred charring
charted chartered charterer charterers chartering charters charting chartreuse charwoman charwomen
chary chaser chasers chasm chasms chassis chaste chastely chasten chastened chasteness chastening
chastens chaster chastest chastise chastised chastisement chastisements chastiser chastisers
chastises chastising chastity chasuble chasubles chateaus chatline chatlines chatroom chattel
chattels chatter chatterbox chatterboxes chattered chatterer chatterers chattering chatters chattier
chattiest chattily chattiness chatty chauffeur chauffeured chauffeuring chauffeurs chauvinism
chauvinist chauvinistic chauvinistically chauvinists cheapen cheapened cheapening cheapens cheapness
cheapo cheapskate cheapskates cheater cheaters checkbook checkbooks checkbox checkerboard
checkerboards checkered checkering checkers checklist checklists checkmate checkmated checkmates
checkmating checkoff checkoffs checkout checkouts checkpoint checkpoints checkroom checkrooms
checksum checkup checkups cheddar cheekbone cheekbones cheeked cheekier cheekiest cheekily
cheekiness cheeking cheeks cheeky cheep cheeped cheeping cheeps cheered cheerer cheerers cheerfuller
cheerfullest cheerfully cheerfulness cheerier cheeriest cheerily cheeriness cheering cheerio
cheerios cheerleader cheerleaders cheerless cheerlessly cheerlessness cheery cheeseboard
cheeseboards cheeseburger cheeseburgers cheesecake cheesecakes cheesecloth cheesed cheeseparing
cheeses cheesier cheesiest cheesiness cheesing cheesy cheetah cheetahs chef chefs chemically chemise
chemises chemo chemotherapeutic chemotherapy chemurgy chenille chequebook chequebooks chequerboard
chequerboards chequered chequering chequers cherish cherished cherishes cherishing cheroot cheroots
cherries cherry chert cherub cherubic cherubim cherubs chervil chessboard chessboards chessman
chessmen chested chesterfield chesterfields chestful chestfuls chestier chestiest chestnuts chests
chesty chevalier chevaliers cheviot chevron chevrons chewer chewers chewier chewiest chewiness chewy
chi chiaroscuro chic chicane chicaneries chicanery chicanes chicer chicest chichi chichis chick
chickadee chickadees chickened chickenfeed chickenhearted chickening chickenpox chickenshit
chickenshits chickpea chickpeas chicks chickweed chicle chicness chicories chicory chide chided
chides chiding chidingly chiefdom chiefer chiefest chiefly chiefs chieftain chieftains chieftainship
chieftainships chiffon chiffonier chiffoniers chigger chiggers chignon chignons chihuahua chihuahuas
chilblain chilblains childbearing childbirth childbirths childcare childhoods childishly
childishness childless childlessness childlike childminder childminders childminding childproof
childproofed childproofing childproofs chili chilies chill chilled chiller chillers chillest chilli
chillier chillies chilliest chilliness chilling chillingly chillings chillness chills chilly
chimaera chimaeras chime chimed chimer chimera chimeras chimeric chimerical chimers chimes chiming
chimney chimneys chimp chimpanzee chimpanzees chimps chin china chinaware chinchilla chinchillas
chine chines chink chinked chinking chinks chinless chinned chinning chino chinos chins chinstrap
chinstraps chintz chintzier chintziest chintzy chinwag chinwags chipboard chipmunk chipmunks
chipolata chipolatas chipped chipper chippers chippie chippies chipping chippings chippy chirography
chiropodist chiropodists chiropody chiropractic chiropractics chiropractor chiropractors chirp
chirped chirpier chirpiest chirpily chirpiness chirping chirps chirpy chirrup chirruped chirruping
chirrups chis chisel chiseled chiseler chiselers chiseling chiselled chiseller chisellers chiselling
chisels chit chitchat chitchats chitchatted chitchatting chitin chitinous chitlins chitosan chits
chitterlings chivalrous chivalrously chivalrousness chivalry chive chives chivied chivies chivvied
chivvies chivvy chivvying chivy chivying chlamydia chlamydiae chlamydias chloral chlordane chloride
chlorides chlorinate chlorinated chlorinates chlorinating chlorination chlorine chlorofluorocarbon
chlorofluorocarbons chloroform chloroformed chloroforming chloroforms chlorophyll chloroplast
chloroplasts choc chock chockablock chocked chocking chocks chocoholic chocoholics chocolates
chocolatey chocolaty chocs choicer choicest choirboy choirboys choirmaster choirmasters choirs choke
chokecherries chokecherry choked choker chokers chokes choking cholecystectomy cholecystitis choler
cholera choleric cholesterol chomp chomped chomping chomps chooser choosers choosier choosiest
choosiness choosy chophouse chophouses chopper choppered choppering choppers choppier choppiest
choppily choppiness choppy chopstick chopsticks chorale chorales chorally chorals chordal chordate
chordates chords chore chorea choreograph choreographed choreographer choreographers choreographic
choreographically choreographing choreographs choreography chores chorister choristers choroid
choroids chortle chortled chortler chortlers chortles chortling chorused choruses chorusing chow
chowder chowders chowed chowing chows chrism christen christened christening christenings christens
christian christology chromatic chromatically chromatin chromatography chrome chromed chromes
chroming chromium chromosomal chromosome chromosomes chronic chronically chronicle chronicled
chronicler chroniclers chronicles chronicling chronograph chronographs chronological chronologically
chronologies chronologist chronologists chronology chronometer chronometers chrysalis chrysalises
chrysanthemum chrysanthemums chub chubbier chubbiest chubbiness chubby chubs chuckhole chuckholes
chuckle chuckled chuckles chuckling chuffed chug chugged chugging chugs chukka chukkas chum chummed
chummier chummiest chummily chumminess chumming chummy chump chumps chums chunder chundered
chundering chunders chunked chunkier chunkiest chunkiness chunking chunky chunter chuntered
chuntering chunters churchgoer churchgoers churchgoing churchman churchmen churchwarden
churchwardens churchwoman churchwomen churchyard churchyards churl churlish churlishly churlishness
churls churn churned churner churners churning churns chute chutes chutney chutneys chutzpah chyme
chyron chyrons ciabatta ciabattas ciao ciaos cicada cicadas cicatrices cicatrix cicerone cicerones
ciceroni ciders cigar cigarettes cigarillo cigarillos cigars cilantro cilia cilium cinch cinched
cinches cinching cinchona cinchonas cincture cinctures cinder cindered cindering cinders cine
cinemas cinematic cinematographer cinematographers cinematographic cinematography cinnabar cinnamon
cipher ciphered ciphering ciphers circadian circled circlet circlets circling circuital circuited
circuiting circuitous circuitously circuitousness circuity circularise circularised circularises
circularising circularity circularize circularized circularizes circularizing circularly circulars
circulations circulatory circumcise circumcised circumcises circumcising circumcision circumcisions
circumference circumferences circumferential circumflex circumflexes circumlocution circumlocutions
circumlocutory circumnavigate circumnavigated circumnavigates circumnavigating circumnavigation
circumnavigations circumpolar circumscribe circumscribed circumscribes circumscribing
circumscription circumscriptions circumspect circumspection circumspectly circumstanced
circumstancing circumstantial circumstantially circumvent circumvented circumventing circumvention
circumvents circus circuses cirque cirques cirrhosis cirrhotic cirrhotics cirri cirrus cis cisgender
cistern cisterns citadel citadels citation citations citified citizenry citizenship citric citron
citronella citrons citrous citrus citruses citywide civet civets civic civically civics civilians
civilisations civilities civility civilizations civilly civvies clack clacked clacking clacks clad
cladding clade claimable claimant claimants claimer claimers clairvoyance clairvoyant clairvoyants
clam clambake clambakes clamber clambered clamberer clamberers clambering clambers clammed clammier
clammiest clammily clamminess clamming clammy clamor clamored clamoring clamorous clamors clamour
clamoured clamouring clamours clamp clampdown clampdowns clamped clamping clamps clams clan
clandestine clandestinely clang clanged clanger clangers clanging clangor clangorous clangorously
clangour clangs clank clanked clanking clanks clannish clannishness clans clansman clansmen
clanswoman clanswomen clap clapboard clapboarded clapboarding clapboards clapped clapper
clapperboard clapperboards clappers clapping claps claptrap claque claques claret clarets
clarifications clarinet clarinetist clarinetists clarinets clarinettist clarinettists clarion
clarioned clarioning clarions clashed clashing clasp clasped clasping clasps classically classicism
classicist classicists classier classiest classifiable classifications classifieds classifier
classifiers classiness classism classless classlessness classmate classmates classroom classrooms
classwork classy clatter clattered clattering clatters clausal claustrophobia claustrophobic
clavichord clavichords clavicle clavicles clavier claviers claw clawed clawing claws clay clayey
clayier clayiest cleanable cleanings cleanlier cleanliest cleanliness cleanness cleanse cleansed
cleanser cleansers cleanses cleansing cleanup cleanups clearances clearheaded clearinghouse
clearinghouses clearings clearness clearway clearways cleat cleats cleavage cleavages cleave cleaved
cleaver cleavers cleaves cleaving clef clefs cleft clefts clematis clematises clemency clement
clementine clementines clemently clench clenched clenches clenching clerestories clerestory clergies
clergy clergyman clergymen clergywoman clergywomen cleric clerical clericalism clerically clerics
clerk clerked clerking clerks clerkship cleverly cleverness clevis clevises clew clewed clewing
clews clickable clickbait clicked clicker clickers clicking clicks cliffhanger cliffhangers
cliffhanging cliffs clifftop clifftops climacteric climactic climates climatic climatically
climatologist climatologists climatology climax climaxed climaxes climaxing climbable climber
climbers clime climes clinch clinched clincher clinchers clinches clinching cling clinger clingers
clingfilm clingier clingiest clinging clings clingy clinically clinician clinicians clinics clink
clinked clinker clinkers clinking clinks cliometric cliometrician cliometricians cliometrics
clipboard clipboards clipper clippers clippings cliques cliquey cliquish cliquishly cliquishness
clit clitoral clitorides clitoris clitorises clits cloaca cloacae cloak cloaked cloaking cloakroom
cloakrooms cloaks clobber clobbered clobbering clobbers cloche cloches clocked clocking clockwise
clockwork clockworks clod cloddish clodhopper clodhoppers clods clogged clogging clogs cloister
cloistered cloistering cloisters cloistral clomp clomped clomping clomps clonal cloned clonidine
cloning clonk clonked clonking clonks clop clopped clopping clops closefisted closemouthed closeness
closeout closeouts closeted closeting closets closeup closeups closings closures clot clotheshorse
clotheshorses clothesline clotheslines clothespin clothespins clothier clothiers cloths clots
clotted clotting cloture clotures cloudburst cloudbursts clouded cloudier cloudiest cloudiness
clouding cloudless cloudy clout clouted clouting clouts clove cloven clover cloverleaf cloverleafs
cloverleaves clovers cloves clown clowned clowning clownish clownishly clownishness clowns cloy
cloyed cloying cloyingly cloys clubbable clubbed clubber clubbers clubbing clubfeet clubfoot
clubfooted clubhouse clubhouses clubland cluck clucked clucking clucks clued clueless cluing clump
clumped clumpier clumpiest clumping clumps clumpy clumsier clumsiest clumsily clumsiness clung clunk
clunked clunker clunkers clunkier clunkiest clunking clunks clunky clustered clustering clutch
clutched clutches clutching clutter cluttered cluttering clutters cnidarian cnidarians coached
coaches coaching coachload coachloads coachman coachmen coachwork coadjutor coadjutors coagulant
coagulants coagulate coagulated coagulates coagulating coagulation coagulator coagulators coaled
coalesce coalesced coalescence coalescent coalesces coalescing coalface coalfaces coalfield
coalfields coaling coalition coalitionist coalitionists coalitions coalmine coalmines coals coarsely
coarsen coarsened coarseness coarsening coarsens coarser coarsest coastal coasted coaster coasters
coastguard coastguards coasting coastline coastlines coasts coated coating coatings coatroom
coatrooms coattail coattails coauthor coauthored coauthoring coauthors coax coaxed coaxer coaxers
coaxes coaxial coaxing coaxingly cob cobalt cobber cobbers cobble cobbled cobbles cobblestone
cobblestones cobbling cobnut cobnuts cobra cobras cobs cobweb cobwebbed cobwebbier cobwebbiest
cobwebby cobwebs coca cocaine cocci coccis coccus coccyges coccyx cochineal cochlea cochleae
cochlear cochleas cock cockade cockades cockamamie cockatiel cockatiels cockatoo cockatoos
cockatrice cockatrices cockchafer cockchafers cockcrow cockcrows cocked cockerel cockerels cockeyed
cockfight cockfighting cockfights cockier cockiest cockily cockiness cocking cockle cockles
cockleshell cockleshells cockney cockneys cockpit cockpits cockroach cockroaches cocks cockscomb
cockscombs cocksucker cocksuckers cocksure cocktail cocktails cocky coco cocoa cocoas coconut
coconuts cocoon cocooned cocooning cocoons cocos cod coda codas codded codding coddle coddled
coddles coddling codeine codependency codependent codependents coder coders codex codfish codfishes
codger codgers codices codicil codicils codification codifications codified codifier codifiers
codifies codify codifying codon codons codpiece codpieces cods codswallop coed coeds coeducation
coeducational coefficient coefficients coelenterate coelenterates coenobite coenobites coenobitic
coenzyme coequal coequally coequals coerce coerced coercer coercers coerces coercing coercion
coercive coeval coevally coevals coexist coexisted coexistence coexistent coexisting coexists
coextensive coffeecake coffeecakes coffeehouse coffeehouses coffeemaker coffeemakers coffeepot
coffeepots coffees coffer cofferdam cofferdams coffers coffin coffined coffining coffins cog cogency
cogent cogently cogitate cogitated cogitates cogitating cogitation cogitations cogitative cogitator
cogitators cognac cognacs cognate cognates cognisable cognisance cognisant cognition cognitional
cognitive cognitively cognizable cognizance cognizant cognomen cognomens cognoscente cognoscenti
cogs cogwheel cogwheels cohabit cohabitant cohabitants cohabitation cohabited cohabiting cohabits
coheir coheirs cohere cohered coherence coherency coherently coheres cohering cohesion cohesive
cohesively cohesiveness coho cohort cohorts cohos coif coifed coiffed coiffing coiffure coiffured
coiffures coiffuring coifing coifs coil coiled coiling coils coinage coinages coincided coincidences
coincident coincidental coincidentally coincides coinciding coiner coiners coinsurance coir coital
coitus coked cokes coking cola colander colanders colas coldblooded colder coldest coldly coldness
colds coleslaw coleus coleuses coley coleys colic colicky coliseum coliseums colitis collaborate
collaborated collaborates collaborating collaborationist collaborations collaborative
collaboratively collaborator collaborators collage collagen collages collapsible collarbone
collarbones collard collards collared collaring collarless collars collateral collateralise
collateralize collaterally collation collations collator collators collectable collectables
collectedly collectible collectibles collectively collectives collectivisation collectivise
collectivised collectivises collectivising collectivism collectivist collectivists collectivization
collectivize collectivized collectivizes collectivizing collector collectors colleen colleens
collegiality collegian collegians collegiate collide collided collider colliders collides colliding
collie collier collieries colliers colliery collies collision collisions collocate collocated
collocates collocating collocation collocations colloid colloidal colloids colloquial colloquialism
colloquialisms colloquially colloquies colloquium colloquiums colloquy collude colluded colludes
colluding collusion collusive cologne colognes colonel colonelcy colonels colones colonial
colonialism colonialist colonialists colonially colonials colonies colonisation colonise colonised
coloniser colonisers colonises colonising colonist colonists colonization colonize colonized
colonizer colonizers colonizes colonizing colonnade colonnaded colonnades colonoscopies colonoscopy
colons colophon colophons colorant colorants coloration coloratura coloraturas colorblind
colorblindness coloreds colorfast colorfastness colorful colorfully colorfulness colorist colorists
colorization colorize colorized colorizes colorizing colorless colorlessly colorlessness colorway
colorways colossal colossally colossi colossus colostomies colostomy colostrum colourant colourants
colouration colourblind colourblindness coloureds colourfast colourfastness colourful colourfully
colourfulness colourisation colourise colourised colourises colourising colourist colourists
colourization colourize colourized colourizes colourizing colourless colourlessly colourlessness
colourway colourways cols colt coltish colts columbine columbines columnar columned columnist
columnists coma comaker comakers comas comatose comb combatant combatants combated combating
combative combativeness combats combed comber combers combiner combiners combing combings combo
combos combs combust combusted combustibility combustible combustibles combusting combustion
combustive combusts comeback comebacks comedian comedians comedic comedienne comediennes comedies
comedown comedowns comelier comeliest comeliness comely comer comers comestible comestibles comet
comets comeuppance comeuppances comfier comfiest comfit comfits comfortableness comforted comforter
comforters comforting comfortingly comfortless comforts comfy comical comicality comically comings
comity commandant commandants commanded commandeer commandeered commandeering commandeers commander
commanders commanding commando commandos commemorate commemorated commemorates commemorating
commemoration commemorations commemorative commemorator commemorators commenced commencement
commencements commences commencing commend commendable commendably commendation commendations
commendatory commended commending commends commensurable commensurate commensurately commentaries
commentate commentated commentates commentating commerce commercialisation commercialise
commercialised commercialises commercialising commercialism commercialization commercialize
commercialized commercializes commercializing commercials commie commies commingle commingled
commingles commingling commiserate commiserated commiserates commiserating commiseration
commiserations commiserative commissar commissariat commissariats commissaries commissars commissary
commissionaire commissionaires commissioner commissioners committal committals committeeman
committeemen committeewoman committeewomen committer committers commode commodes commodification
commodious commodiously commodities commodore commodores commonalities commonality commonalty
commoner commoners commonest commonness commonplace commonplaces commonsense commonweal commonwealth
commonwealths commotion commotions communally commune communed communes communicability communicable
communicably communicant communicants communicative communicator communicators communing communion
communions communique communiques communistic commutable commutation commutations commutative
commutativity commutator commutators commute commuted commuter commuters commutes commuting
comorbidity compacted compacter compactest compacting compaction compactly compactness compactor
compactors compacts companionable companionably companions companionship companionway companionways
comparability comparably comparatives compartment compartmental compartmentalisation
compartmentalise compartmentalised compartmentalises compartmentalising compartmentalization
compartmentalize compartmentalized compartmentalizes compartmentalizing compartments compass
compassed compasses compassing compassionate compassionately compatibles compatibly compatriot
compatriots comped compeer compeers compellingly compendious compendium compendiums compensated
compensates compensating compensations compensatory competences competencies competency competently
competitions competitively competitiveness compilations comping complacence complacency complacently
complainant complainants complainer complainers complaisance complaisant complaisantly complected
complemented complementing complements completer completest completions complexes complexion
complexional complexioned complexions complexities complexly compliance compliant compliantly
complicatedly complicit complicity complied complies complimentary complimented complimenting
compliments complying comport comported comporting comportment comports composedly composited
compositely composites compositing compositional compositions compositor compositors compost
composted composting composts composure compote compotes compoundable compounded compounding
compounds comprehended comprehending comprehends comprehensibility comprehensibly comprehensions
comprehensively comprehensiveness comprehensives compressible compressive compressor compressors
compromised compromises compromising comps comptroller comptrollers compulsions compulsive
compulsively compulsiveness compulsories compulsorily compunction compunctions computationally
computations computerate computerisation computerization comrade comradely comrades comradeship
concatenation concatenations concave concavely concaveness concavities concavity concealable
concealer concealers concealment conceded concedes conceding conceit conceited conceitedly
conceitedness conceits concentrations concentric concentrically conceptional conceptions
conceptualisation conceptualisations conceptualise conceptualised conceptualises conceptualising
conceptualization conceptualizations conceptualize conceptualized conceptualizes conceptualizing
conceptually concernedly concerted concertedly concertgoer concertgoers concertina concertinaed
concertinaing concertinas concerting concertise concertised concertises concertising concertize
concertized concertizes concertizing concertmaster concertmasters concertos concession
concessionaire concessionaires concessional concessionary concessions conch conchie conchies conchs
concierge concierges conciliate conciliated conciliates conciliating conciliation conciliator
conciliators conciliatory concisely conciseness conciser concisest concision conclave conclaves
conclusive conclusively conclusiveness concoct concocted concocting concoction concoctions concocts
concomitant concomitantly concomitants concord concordance concordances concordant concordat
concordats concourse concourses concreted concretely concreteness concretes concreting concretion
concretions concubinage concubine concubines concupiscence concupiscent concurred concurrence
concurrences concurrency concurrent concurring concurs concuss concussed concusses concussing
concussion concussions concussive condemnations condemnatory condemner condemners condensate
condensates condensation condensations condenser condensers condescend condescended condescending
condescendingly condescends condescension condign condiment condiments conditionality conditionally
conditionals conditioner conditioners condo condole condoled condolence condolences condoles
condoling condominium condominiums condoms condoned condones condoning condor condors condos conduce
conduced conduces conducing conducive conductance conductibility conductible conduction conductive
conductivity conductors conductress conductresses conduit conduits cone coned cones coney coneys
confab confabbed confabbing confabs confabulate confabulated confabulates confabulating
confabulation confabulations confection confectioner confectioneries confectioners confectionery
confections confederacies confederacy confederate confederated confederates confederating
confederation confederations confer conferee conferees conferencing conferment conferments
conferrable conferral conferred conferrer conferrers conferring confers confessed confessedly
confesses confessing confession confessional confessionals confessions confessor confessors confetti
confidant confidante confidantes confidants confide confided confidences confidentially confidently
confider confiders confides confiding confidingly configurable confinement confinements
confirmations confirmatory confiscate confiscated confiscates confiscating confiscation
confiscations confiscator confiscators confiscatory conflagration conflagrations conflate conflated
conflates conflating conflation conflations confluence confluences confluent conformable conformal
conformance conformation conformations conformed conformer conformers conforming conformism
conformist conformists conformity conforms confound confounded confounding confounds confraternities
confraternity confrontation confrontational confrontations confusedly confusingly confusions
confutation confute confuted confutes confuting conga congaed congaing congas congeal congealed
congealing congealment congeals congenial congeniality congenially congenital congenitally conger
congeries congers congestive conglomerate conglomerated conglomerates conglomerating conglomeration
conglomerations congrats congratulated congratulates congratulating congratulation congratulatory
congregant congregants congregate congregated congregates congregating congregation congregational
congregationalism congregationalist congregationalists congregations congress congresses
congressional congressman congressmen congresspeople congressperson congresspersons congresswoman
congresswomen congruence congruent congruently congruities congruity congruous conic conical
conically conics conies conifer coniferous conifers coning conjectural conjectured conjectures
conjecturing conjoin conjoined conjoiner conjoiners conjoining conjoins conjoint conjointly conjugal
conjugally conjugate conjugated conjugates conjugating conjugation conjugations conjunct
conjunctions conjunctiva conjunctivas conjunctive conjunctives conjunctivitis conjuncts conjuncture
conjunctures conjuration conjurations conjure conjured conjurer conjurers conjures conjuring
conjuror conjurors conk conked conker conkers conking conks conman connectable connective
connectives connectivity connectors conned conning conniption conniptions connivance connive
connived conniver connivers connives conniving connoisseur connoisseurs connotative connote connoted
connotes connoting connubial conquer conquerable conquered conquering conqueror conquerors conquers
conquest conquests conquistador conquistadors cons consanguineous consanguinity conscienceless
consciences conscientious conscientiously conscientiousness consciousnesses conscript conscripted
conscripting conscription conscripts consecrate consecrated consecrates consecrating consecration
consecrations consecutively consensual consensuses consequential consequentially conservancies
conservancy conservationism conservationist conservationists conservatism conservatively
conservatoire conservatoires conservator conservatories conservators conservatory conserve conserved
conserves conserving considerately considerateness consign consigned consignee consignees consigning
consignment consignments consignor consignors consigns consistence consistences consistencies
consistories consistory consolable consolations consolatory consoled consoles consolidate
consolidated consolidates consolidating consolidation consolidations consolidator consolidators
consoling consolingly consonance consonances consonant consonantly consonants consort consorted
consortia consorting consortium consorts conspectus conspectuses conspicuously conspicuousness
conspiracies conspirator conspiratorial conspiratorially conspirators conspire conspired conspires
conspiring constable constables constabularies constabulary constancy constellation constellations
consternation constipate constipated constipates constipating constipation constituencies
constituted constituting constitutionalism constitutionality constitutionally constitutionals
constitutions constitutive constrict constricted constricting constriction constrictions
constrictive constrictor constrictors constricts construable constructional constructionist
constructionists constructively constructiveness constructor constructors construe construed
construes construing consubstantiation consul consular consulate consulates consuls consulship
consultancies consultations consultative consumable consumables consumerism consumerist consumerists
consumers consummate consummated consummately consummates consummating consummation consummations
consumptive consumptives contactable contactless contagion contagions contagious contagiously
contagiousness containable containerisation containerise containerised containerises containerising
containerization containerize containerized containerizes containerizing containers containment
contaminant contaminants contaminate contaminated contaminates contaminating contamination
contaminator contaminators contemn contemned contemning contemns contemplation contemplative
contemplatively contemplatives contemporaneity contemporaneous contemporaneously contemporaries
contemptible contemptibly contemptuous contemptuously contemptuousness contended contender
contenders contending contends contented contentedly contentedness contenting contentions
contentiously contentiousness contently contentment conterminous conterminously contestable
contestant contestants contested contesting contests contextual contextualisation contextualise
contextualised contextualises contextualising contextualization contextualize contextualized
contextualizes contextualizing contextually contiguity contiguous contiguously continence
continentals continents contingencies contingency contingent contingently contingents continua
continuance continuances continuities contort contorted contorting contortion contortionist
contortionists contortions contorts contoured contouring contours contra contraband contrabassoon
contrabassoons contraceptive contraceptives contractible contractile contractility contraction
contractions contractor contractors contractual contractually contradictions contradistinction
contradistinctions contraflow contraflows contrail contrails contraindicate contraindicated
contraindicates contraindicating contraindication contraindications contralto contraltos contraption
contraptions contrapuntal contrapuntally contrarian contrarianism contrarians contraries contrariety
contrarily contrariness contrariwise contrasted contrasting contrasts contravene contravened
contravenes contravening contraventions contretemps contributory contrite contritely contriteness
contrition contrivance contrivances contriver contrivers controllable controversially controversies
controvert controverted controvertible controverting controverts contumacious contumaciously
contumacy contumelies contumelious contumely contuse contused contuses contusing contusion
contusions conundrum conundrums conurbation conurbations convalesce convalesced convalescence
convalescences convalescent convalescents convalesces convalescing convection convectional
convective convector convectors convene convened convener conveners convenes conveniences convening
convenor convenors convent conventicle conventicles conventionalise conventionalised
conventionalises conventionalising conventionality conventionalize conventionalized conventionalizes
conventionalizing conventionally conventioneer conventioneers convents converge converged
convergence convergences convergent converges converging conversant conversational conversationalist
conversationalists conversationally conversed converses conversing converters convertibility
convertible convertibles convertors convex convexity convexly conveyable conveyance conveyances
conveyancing conveyed conveying conveyor conveyors conveys convivial conviviality convivially
convocation convocations convoke convoked convokes convoking convoluted convolution convolutions
convoy convoyed convoying convoys convulse convulsed convulses convulsing convulsion convulsions
convulsive convulsively cony coo cooed cooing cookbook cookbooks cooker cookeries cookers cookery
cookhouse cookhouses cookout cookouts cookware cookwares coolant coolants cooler coolers coolest
coolie coolies coolly coolness coon coons coonskin coonskins coop cooped cooper cooperage cooperated
cooperates cooperating cooperative cooperatively cooperativeness cooperatives cooperator cooperators
coopered coopering coopers cooping coops coordinated coordinately coordinating coordinator
coordinators coos coot cootie cooties coots cop copacetic copay copier copiers copilot copilots
copings copious copiously copiousness copped copperhead copperheads copperplate coppers coppery
copping copra cops copse copses copter copters copula copulas copulate copulated copulates
copulating copulation copulative copulatives copybook copybooks copycat copycats copycatted
copycatting copyist copyists copyrighted copyrighting copyrights copywriter copywriters coquetries
coquetry coquette coquetted coquettes coquetting coquettish coquettishly coracle coracles coral
corals corbel corbels cord cordage corded cordial cordiality cordially cordials cordillera
cordilleras cording cordite cordless cordon cordoned cordoning cordons cordovan cords corduroy
corduroys cored coreligionist coreligionists corer corers cores corespondent corespondents corgi
corgis coriander coring cork corkage corked corker corkers corking corks corkscrew corkscrewed
corkscrewing corkscrews corm cormorant cormorants corms cornball cornballs cornbread corncob
corncobs corncrake corncrakes cornea corneal corneas corned cornered cornering cornerstone
cornerstones cornet cornets cornfield cornfields cornflakes cornflour cornflower cornflowers cornice
cornices cornier corniest cornily corniness corning cornmeal cornrow cornrowed cornrowing cornrows
corns cornstalk cornstalks cornstarch cornucopia cornucopias corny corolla corollaries corollary
corollas corona coronal coronals coronaries coronary coronas coronation coronations coronavirus
coronaviruses coroner coroners coronet coronets corpora corporal corporals corporately corporations
corporatism corporeal corporeality corporeally corps corpsman corpsmen corpulence corpulent corpus
corpuscle corpuscles corpuscular corral corralled corralling corrals correctable correcter
correctest correctional corrective correctives correctness corrector correlated correlates
correlating correlational correlations correlative correlatives correspondences correspondents
correspondingly corridors corrie corries corroborate corroborated corroborates corroborating
corroboration corroborations corroborative corroborator corroborators corroboratory corrode corroded
corrodes corroding corrosion corrosive corrosively corrosives corrugate corrugated corrugates
corrugating corrugation corrugations corrupter corruptest corruptibility corruptible corruptions
corruptly corruptness corsage corsages corsair corsairs corset corseted corseting corsets cortex
cortical cortices cortisol cortisone corundum coruscate coruscated coruscates coruscating
coruscation corvette corvettes cosh coshed coshes coshing cosier cosies cosiest cosign cosignatories
cosignatory cosigned cosigner cosigners cosigning cosigns cosily cosine cosines cosiness cosmetic
cosmetically cosmetician cosmeticians cosmetics cosmetologist cosmetologists cosmetology cosmically
cosmogonies cosmogonist cosmogonists cosmogony cosmological cosmologies cosmologist cosmologists
cosmonaut cosmonauts cosmopolitan cosmopolitanism cosmopolitans cosmos cosmoses cosplay cosponsor
cosponsored cosponsoring cosponsors cosset cosseted cosseting cossets cossetted cossetting costar
costarred costarring costars costings costlier costliest costliness costume costumed costumer
costumers costumes costumier costumiers costuming costumire cot cotangent cotangents cote coterie
coteries coterminous cotes cotillion cotillions cots cottage cottager cottagers cottages cottaging
cottar cottars cotter cotters cottoned cottoning cottonmouth cottonmouths cottons cottonseed
cottonseeds cottontail cottontails cottonwood cottonwoods cottony cotyledon cotyledons couch couched
couches couchette couchettes couching cougar cougars coughed coughing coughs couldve coulis coulomb
coulombs councillor councillors councilman councilmen councilor councilors councilperson
councilpersons councilwoman councilwomen counselings counsellor counsellors counselor counselors
countable countably countdown countdowns countenance countenanced countenances countenancing
counteract counteracted counteracting counteraction counteractions counteractive counteracts
counterargument counterarguments counterattack counterattacked counterattacking counterattacks
counterbalance counterbalanced counterbalances counterbalancing counterblast counterblasts
counterclaim counterclaimed counterclaiming counterclaims counterclockwise counterculture
countercultures countered counterespionage counterexamples counterfactual counterfeit counterfeited
counterfeiter counterfeiters counterfeiting counterfeits counterfoil counterfoils countering
counterinsurgencies counterinsurgency counterintelligence counterman countermand countermanded
countermanding countermands countermeasure countermeasures countermelodies countermelody countermen
countermove countermoves counteroffensive counteroffensives counteroffer counteroffers counterpane
counterpanes counterpetition counterpoint counterpointed counterpointing counterpoints counterpoise
counterpoised counterpoises counterpoising counterproductive counterrevolution
counterrevolutionaries counterrevolutionary counterrevolutions counters countersign countersignature
countersignatures countersigned countersigning countersigns countersink countersinking countersinks
counterspies counterspy counterstroke counterstrokes countersunk countertenor countertenors
countervail countervailed countervailing countervails counterweight counterweights countess
countesses counties countrified countryman countrymen countrysides countrywide countrywoman
countrywomen countywide coup coupe coupes couplet couplets couplings coupon coupons coups courageous
courageously courageousness courgette courgettes couriered couriering couriers coursebook
coursebooks coursed courser coursers coursework coursing courted courteous courteously courteousness
courtesan courtesans courtesies courthouse courthouses courtier courtiers courting courtlier
courtliest courtliness courtly courtroom courtrooms courtship courtships courtyard courtyards
couscous cousins couture couturier couturiers covalent covariance covariant cove coven covenant
covenanted covenanting covenants covens coverall coveralls coverings coverlet coverlets covert
covertly covertness coverts coverup coverups coves covet coveted coveting covetous covetously
covetousness covets covey coveys coward cowardice cowardliness cowardly cowards cowbell cowbells
cowbird cowbirds cowboy cowboys cowcatcher cowcatchers cowed cower cowered cowering cowers cowgirl
cowgirls cowhand cowhands cowherd cowherds cowhide cowhides cowing cowl cowlick cowlicks cowling
cowlings cowls cowman cowmen coworker coworkers cowpat cowpats cowpoke cowpokes cowpox cowpuncher
cowpunchers cowrie cowries cowshed cowsheds cowslip cowslips cox coxcomb coxcombs coxed coxes coxing
coxswain coxswains coy coyer coyest coyly coyness coyote coyotes coypu coypus cozen cozenage cozened
cozening cozens cozier cozies coziest cozily coziness crab crabbed crabber crabbers crabbier
crabbiest crabbily crabbiness crabbing crabby crabgrass crablike crabs crabwise crackdown crackdowns
cracker crackerjack crackerjacks crackers crackhead crackheads crackle crackled crackles crackling
cracklings crackly crackpot crackpots crackup crackups cradle cradled cradles cradling crafted
craftier craftiest craftily craftiness crafting crafts craftsman craftsmanship craftsmen
craftspeople craftswoman craftswomen crafty crag craggier craggiest cragginess craggy crags cram
crammed crammer crammers cramming crampon crampons crams cranberries cranberry crane craned cranes
cranial craning cranium craniums crank crankcase crankcases cranked crankier crankiest crankily
crankiness cranking cranks crankshaft crankshafts cranky crannied crannies cranny crape crapes
crapped crapper crappers crappie crappier crappies crappiest crapping crappy craps crapshooter
crapshooters crasser crassest crassly crassness crate crated crater cratered cratering craters
crates crating cravat cravats crave craved craven cravenly cravenness cravens craves craving
cravings craw crawdad crawdads crawler crawlers crawlier crawlies crawliest crawlspace crawlspaces
crawly craws crayfish crayfishes crayon crayoned crayoning crayons craze crazed crazes crazier
crazies craziest crazily craziness crazing creak creaked creakier creakiest creakily creakiness
creaking creaks creaky creamed creamer creameries creamers creamery creamier creamiest creamily
creaminess creaming creams creamy crease creased creases creasing creationism creationist
creationists creations creatively creativeness creatives creativity creators cred credence
credential credentialed credentialing credentials credenza credenzas credibly creditable creditably
credited crediting creditor creditors creditworthiness creditworthy credo credos credulity credulous
credulously credulousness creeds creek creeks creel creels creeper creepers creepier creepiest
creepily creepiness creeping creeps creepy cremains cremate cremated cremates cremating cremation
cremations crematoria crematories crematorium crematoriums crematory creme cremes crenelate
crenelated crenelates crenelating crenelation crenelations crenellate crenellated crenellates
crenellating crenellation crenellations creole creoles creosote creosoted creosotes creosoting crepe
crepes crept crepuscular crescendo crescendos crescent crescents cress crest crested crestfallen
cresting crestless crests cretaceous cretin cretinism cretinous cretins cretonne crevasse crevasses
crevice crevices crewed crewel crewelwork crewing crewman crewmen crews crib cribbage cribbed
cribber cribbers cribbing cribs crick cricked cricketer cricketers cricketing crickets cricking
cricks crier criers crikey criminalise criminalised criminalises criminalising criminality
criminalize criminalized criminalizes criminalizing criminally criminologist criminologists
criminology crimp crimped crimping crimps crimson crimsoned crimsoning crimsons cringe cringed
cringes cringing crinkle crinkled crinkles crinklier crinkliest crinkling crinkly crinoline
crinolines cripes cripple crippled crippler cripplers cripples crippling cripplingly crises
crispbread crispbreads crisped crisper crispest crispier crispiest crispiness crisping crisply
crispness crispy crisscross crisscrossed crisscrosses crisscrossing criticality critically
criticiser criticisers criticizer criticizers critique critiqued critiques critiquing critter
critters croak croaked croakier croakiest croaking croaks croaky crochet crocheted crocheter
crocheters crocheting crochets crock crocked crockery crocks crocodile crocodiles crocus crocuses
croft crofter crofters crofting crofts croissant croissants crone crones cronies crony cronyism
crook crooked crookeder crookedest crookedly crookedness crooking crookneck crooknecks crooks croon
crooned crooner crooners crooning croons cropland croplands cropped cropper croppers cropping
croquet croquette croquettes crosier crosiers crossbar crossbars crossbeam crossbeams crossbones
crossbow crossbowman crossbowmen crossbows crossbred crossbreed crossbreeding crossbreeds crosscheck
crosschecked crosschecking crosschecks crosscurrent crosscurrents crosscut crosscuts crosscutting
crosser crossest crossfire crossfires crosshatch crosshatched crosshatches crosshatching crossings
crossly crossness crossover crossovers crosspatch crosspatches crosspiece crosspieces crosstown
crosswalk crosswalks crosswind crosswinds crosswise crosswords crotch crotches crotchet crotchets
crotchety crouch crouched crouches crouching croup croupier croupiers croupiest croupy crow crowbar
crowbars crowdfund crowdfunded crowdfunding crowdfunds crowed crowfeet crowfoot crowfoots crowing
crowned crowning crowns crows crozier croziers crucially crucible crucibles crucified crucifies
crucifix crucifixes crucifixion crucifixions cruciform cruciforms crucify crucifying crud cruddier
cruddiest cruddy crudely crudeness cruder crudest crudities crudity crueler cruelest crueller
cruellest cruelly cruelness cruelties cruet cruets cruiser cruisers cruller crullers crumb crumbed
crumbier crumbiest crumbing crumble crumbled crumbles crumblier crumbliest crumbliness crumbling
crumbly crumbs crumby crummier crummiest crumminess crummy crumpet crumpets crumple crumpled
crumples crumpling cruncher crunchier crunchiest crunchiness crunchy crupper cruppers crusade
crusaded crusader crusaders crusades crusading cruse cruses crusher crushers crushingly crust
crustacean crustaceans crustal crusted crustier crustiest crustily crustiness crusting crusts crusty
crutch crutches crux cruxes crybabies crybaby cryings cryogenic cryogenics cryonics cryosurgery
crypt cryptanalysis cryptically cryptocurrencies cryptocurrency cryptogram cryptograms cryptographer
cryptographers cryptography crypts crystalline crystallisation crystallise crystallised crystallises
crystallising crystallization crystallize crystallized crystallizes crystallizing crystallographic
crystallography cub cubbyhole cubbyholes cubed cuber cubers cubes cubical cubicle cubicles cubing
cubism cubist cubists cubit cubits cuboid cuboids cubs cuckold cuckolded cuckolding cuckoldry
cuckolds cuckoos cucumber cucumbers cud cuddle cuddled cuddles cuddlier cuddliest cuddling cudgel
cudgeled cudgeling cudgelings cudgelled cudgelling cudgellings cudgels cuds cued cues cuff cuffed
cuffing cuffs cuing cuisine cuisines culinary cull culled cullender cullenders culling culls
culminate culminated culminates culminating culmination culminations culotte culottes culpability
culpable culpably culprits cultism cultist cultists cultivable cultivar cultivars cultivatable
cultivate cultivated cultivates cultivating cultivation cultivator cultivators cults culturally
cultured culturing culvert culverts cumber cumbered cumbering cumbers cumbersomeness cumbrous cumin
cummerbund cummerbunds cumulatively cumuli cumulonimbi cumulonimbus cumulus cuneiform cunnilingus
cunninger cunningest cunningly cunt cunts cupboards cupcake cupcakes cupful cupfuls cupid cupidity
cupids cupola cupolaed cupolas cuppa cuppas cupped cupping cupric cur curability curable curacies
curacy curare curate curated curates curating curative curatives curator curatorial curators curb
curbed curbing curbs curbside curbstone curbstones curd curdle curdled curdles curdling curds curer
curers curettage curfew curfews curia curiae curie curies curio curios curiosities curiousness
curium curl curled curler curlers curlew curlews curlicue curlicued curlicues curlicuing curlier
curliest curliness curling curls curmudgeon curmudgeonly curmudgeons currant currants currencies
currents curricula curricular curried curries currycomb currycombed currycombing currycombs currying
curs cursed cursedly curses cursing cursive cursively cursorily cursoriness cursors cursory curt
curtail curtailed curtailing curtailment curtailments curtails curtained curtaining curter curtest
curtly curtness curtsied curtsies curtsy curtsying curvaceous curvaceousness curvature curvatures
curved curvier curviest curving curvy cushier cushiest cushion cushioned cushioning cushions cushy
cusp cuspid cuspidor cuspidors cuspids cusps cuss cussed cussedly cussedness cusses cussing custards
custodial custodian custodians custodianship custody customarily customhouse customhouses
customisation customise customised customises customising customization customize customized
customizes customizing cutaneous cutaway cutaways cutback cutbacks cutely cuteness cuter cutesier
cutesiest cutest cutesy cutey cuteys cuticle cuticles cutie cuties cutlass cutlasses cutler cutlers
cutlery cutlet cutlets cutoff cutoffs cutout cutouts cutter cutters cutthroat cutthroats cuttingly
cuttings cuttlefish cuttlefishes cutup cutups cutworm cutworms cyan cyanide cyanobacteria
cyberbullies cyberbully cybernetic cybernetics cyberpunk cyberpunks cybersex cyberspace cyborg
cyborgs cyclamen cyclamens cyclic cyclical cyclically cyclometer cyclometers cyclone cyclones
cyclonic cyclopaedia cyclopaedias cyclopedia cyclopedias cyclopes cyclops cyclotron cyclotrons
cygnet cygnets cylinders cylindrical cymbal cymbalist cymbalists cymbals cynically cynicism cynics
cynosure cynosures cypress cypresses cyst cystic cystitis cysts cytokines cytologist cytologists
cytology cytoplasm cytoplasmic cytosine czar czarina czarinas czarism czarist czarists czars dab
dabbed dabber dabbers dabbing dabble dabbled dabbler dabblers dabbles dabbling dabs dace daces dacha
dachas dachshund dachshunds dactyl dactylic dactylics dactyls dad dadaism dadaist dadaists daddies
daddy dado dadoes dados dads daemon daemonic daemons daffier daffiest daffiness daffodil daffodils
daffy dafter daftest daftly daftness dagger daggers dago dagoes dagos dags daguerreotype
daguerreotyped daguerreotypes daguerreotyping dahlia dahlias dailies dailiness daintier dainties
daintiest daintily daintiness dainty daiquiri daiquiris dairies dairy dairying dairymaid dairymaids
dairyman dairymen dairywoman dairywomen dais daises daisies daisy dale dales dalliance dalliances
dallied dallier dalliers dallies dally dallying dalmatian dalmatians dam damageable damask damasked
damasking damasks dame dames dammed damming dammit damnable damnably damnedest damped dampen
dampened dampener dampeners dampening dampens damper dampers dampest damping damply dampness damps
dams damsel damselflies damselfly damsels damson damsons dancer dancers dandelion dandelions dander
dandier dandies dandiest dandified dandifies dandify dandifying dandle dandled dandles dandling
dandruff dandy dang danged danging dangle dangled dangler danglers dangles dangling dangs danish
danishes dank danker dankest dankly dankness danseuse danseuses dapper dapperer dapperest dapple
dappled dapples dappling daredevil daredevilry daredevils darer darers daresay daringly darken
darkened darkener darkeners darkening darkens darker darkest darkie darkies darkly darkroom
darkrooms darlings darn darned darneder darnedest darner darners darning darns dart dartboard
dartboards darted darter darters darting darts dashboard dashboards dasher dashers dashiki dashikis
dashingly dastard dastardliness dastardly dastards dataset datasets datatype datebook datebooks
dateless dateline datelined datelines datelining dater daters dateset dative datives daub daubed
dauber daubers daubing daubs daughterly daughters daunt daunted daunting dauntingly dauntless
dauntlessly dauntlessness daunts dauphin dauphins davenport davenports davit davits dawdle dawdled
dawdler dawdlers dawdles dawdling dawned dawning dawns daybed daybeds daybreak daycare daydream
daydreamed daydreamer daydreamers daydreaming daydreams daylights daylong daze dazed dazedly dazes
dazing dazzle dazzled dazzler dazzlers dazzles dazzling dazzlingly deacon deaconess deaconesses
deacons deactivate deactivated deactivates deactivating deactivation deadbeat deadbeats deadbolt
deadbolts deaden deadened deadening deadens deader deadest deadhead deadheaded deadheading deadheads
deadlier deadliest deadlines deadliness deadlock deadlocked deadlocking deadlocks deadpan deadpanned
deadpanning deadpans deadwood deafen deafened deafening deafeningly deafens deafer deafest deafness
dealership dealerships dealings dean deaneries deanery deans deanship dearer dearest dearests dearie
dearies dearly dearness dears dearth dearths deary deathbed deathbeds deathblow deathblows deathless
deathlessly deathlike deathly deathtrap deathtraps deathwatch deathwatches deaves deb debacle
debacles debar debark debarkation debarked debarking debarks debarment debarred debarring debars
debase debased debasement debasements debases debasing debater debaters debauch debauched debauchee
debauchees debaucheries debauchery debauches debauching debenture debentures debilitate debilitated
debilitates debilitating debilitation debilities debility debit debited debiting debits debonair
debonairly debonairness debouch debouched debouches debouching debrief debriefed debriefing
debriefings debriefs debris debs debtor debtors debts debuggers debunk debunked debunking debunks
debut debuted debuting debuts decadence decadency decadent decadently decadents decaf decaff
decaffeinate decaffeinated decaffeinates decaffeinating decaffs decafs decagon decagons decal decals
decamp decamped decamping decampment decamps decant decanted decanter decanters decanting decants
decapitate decapitated decapitates decapitating decapitation decapitations decapitator decapitators
decathlete decathletes decathlon decathlons decayed decaying decays decease deceased deceases
deceasing decedent decedents deceit deceitful deceitfully deceitfulness deceits deceive deceived
deceiver deceivers deceives deceiving deceivingly decelerate decelerated decelerates decelerating
deceleration decelerator decelerators decencies decency decennial decennials decently
decentralisation decentralise decentralised decentralises decentralising decentralization
decentralize decentralized decentralizes decentralizing deception deceptions deceptive deceptively
deceptiveness decibel decibels decidable decidedly decider deciders deciduous deciliter deciliters
decilitre decilitres decimalisation decimalization decimals decimate decimated decimates decimating
decimation decimeter decimeters decimetre decimetres decipher decipherable deciphered deciphering
deciphers decisive decisively decisiveness deckchair deckchairs decked deckhand deckhands decking
decks declaim declaimed declaimer declaimers declaiming declaims declamation declamations
declamatory declarable declarative declaratory declarer declarers declassification declassified
declassifies declassify declassifying declaw declawed declawing declaws declension declensions
declination decliner decliners declivities declivity decoder decoders decoherence decolonisation
decolonise decolonised decolonises decolonising decolonization decolonize decolonized decolonizes
decolonizing decommission decommissioned decommissioning decommissions decompose decomposed
decomposes decomposing decomposition decompress decompressed decompresses decompressing
decompression decongestant decongestants deconstruct deconstructed deconstructing deconstruction
deconstructionism deconstructionist deconstructionists deconstructions deconstructs decontaminate
decontaminated decontaminates decontaminating decontamination decontrol decontrolled decontrolling
decontrols decor decorate decorated decorates decorating decoration decorations decorative
decoratively decorator decorators decorous decorously decorousness decors decorum decoupage
decoupaged decoupages decoupaging decouple decoupled decouples decoupling decoy decoyed decoying
decoys decreasingly decree decreed decreeing decrees decrement decremented decrementing decrements
decrepit decrepitude decrescendo decrescendos decried decries decriminalisation decriminalise
decriminalised decriminalises decriminalising decriminalization decriminalize decriminalized
decriminalizes decriminalizing decry decrying decryption dedication dedications dedicator dedicators
dedicatory deducible deduct deducted deductible deductibles deducting deductive deductively deducts
deeded deeding deejay deejays deepen deepened deepening deepens deepfake deepfakes deepness deeps
deer deerskin deerstalker deerstalkers deescalate deescalated deescalates deescalating deescalation
deface defaced defacement defacer defacers defaces defacing defalcate defalcated defalcates
defalcating defalcation defalcations defamation defamatory defame defamed defamer defamers defames
defaming defaulted defaulter defaulters defaulting defeater defeaters defeatism defeatist defeatists
defecate defecated defecates defecating defecation defected defecting defection defections
defectively defectiveness defectives defector defectors defenced defenceless defencelessly
defencelessness defences defencing defendant defendants defender defenders defensed defenseless
defenselessly defenselessness defenses defensible defensibly defensing defensively defensiveness
defer deference deferential deferentially deferment deferments deferral deferrals deferred deferring
defers deffer deffest defiance defiant defiantly defibrillation defibrillator defibrillators
deficient deficit deficits defied defies defile defiled defilement defiler defilers defiles defiling
definable definer definers definiteness definitively deflate deflated deflates deflating deflation
deflationary deflect deflected deflecting deflection deflections deflective deflector deflectors
deflects deflower deflowered deflowering deflowers defog defogged defogger defoggers defogging
defogs defoliant defoliants defoliate defoliated defoliates defoliating defoliation defoliator
defoliators deforest deforestation deforested deforesting deforests deform deformation deformations
deformed deforming deformities deformity deforms defraud defrauded defrauder defrauders defrauding
defrauds defray defrayal defrayed defraying defrays defrock defrocked defrocking defrocks defrost
defrosted defroster defrosters defrosting defrosts deft defter deftest deftly deftness defunct
defuse defused defuses defusing defying degas degases degassed degassing degeneracy degenerated
degenerates degenerating degeneration degenerative degradable dehumanisation dehumanise dehumanised
dehumanises dehumanising dehumanization dehumanize dehumanized dehumanizes dehumanizing dehumidified
dehumidifier dehumidifiers dehumidifies dehumidify dehumidifying dehydrate dehydrated dehydrates
dehydrating dehydration dehydrator dehydrators dehydrogenase dehydrogenate dehydrogenated
dehydrogenates dehydrogenating deice deiced deicer deicers deices deicing deification deified
deifies deify deifying deign deigned deigning deigns deism deist deistic deists deities deject
dejected dejectedly dejecting dejection dejects delayer delayers delectable delectably delectation
delegate delegated delegates delegating delegation delegations deleterious deletions deleverage
deleveraged deleverages deleveraging delft delftware deli deliberated deliberateness deliberates
deliberating deliberation deliberations deliberative delicacies delicacy delicately delicateness
delicatessen delicatessens deliciously deliciousness delightedly delightfully delimit delimitation
delimited delimiter delimiting delimits delineate delineated delineates delineating delineation
delineations delinquencies delinquency delinquent delinquently delinquents deliquesce deliquesced
deliquescent deliquesces deliquescing delirious deliriously deliriousness delirium deliriums delis
deliverable deliverables deliverance deliverer deliverers deliveries deliveryman deliverymen dell
dells delouse deloused delouses delousing delphinium delphiniums deltas delude deluded deludes
deluding deluge deluged deluges deluging delusional delusions delusive delusively deluxe delve
delved delver delvers delves delving demagnetisation demagnetise demagnetised demagnetises
demagnetising demagnetization demagnetize demagnetized demagnetizes demagnetizing demagogic
demagogically demagogue demagoguery demagogues demagogy demarcate demarcated demarcates demarcating
demarcation demarcations demean demeaned demeaning demeanor demeanour demeans dementedly dementia
demerit demerits demesne demesnes demigod demigoddess demigoddesses demigods demijohn demijohns
demilitarisation demilitarise demilitarised demilitarises demilitarising demilitarization
demilitarize demilitarized demilitarizes demilitarizing demimondaine demimondaines demimonde demised
demises demising demist demisted demister demisters demisting demists demitasse demitasses demo
demob demobbed demobbing demobilisation demobilise demobilised demobilises demobilising
demobilization demobilize demobilized demobilizes demobilizing demobs democracies democrat
democratisation democratise democratised democratises democratising democratization democratize
democratized democratizes democratizing democrats demodulate demodulated demodulates demodulating
demodulation demoed demographer demographers demographic demographically demographics demography
demoing demolition demolitions demon demonetisation demonetise demonetised demonetises demonetising
demonetization demonetize demonetized demonetizes demonetizing demoniac demoniacal demoniacally
demonic demonically demonise demonised demonises demonising demonize demonized demonizes demonizing
demonologies demonology demons demonstrability demonstrable demonstrably demonstrative
demonstratively demonstrativeness demonstratives demonstrator demonstrators demoralisation
demoralise demoralised demoralises demoralising demoralization demoralize demoralized demoralizes
demoralizing demos demote demoted demotes demotic demoting demotion demotions demotivate demotivated
demotivates demotivating demount demulcent demulcents demur demure demurely demureness demurer
demurest demurral demurrals demurred demurrer demurrers demurring demurs demystification demystified
demystifies demystify demystifying den denationalisation denationalise denationalised denationalises
denationalising denationalization denationalize denationalized denationalizes denationalizing
denaturation denature denatured denatures denaturing dendrite dendrites dengue deniability deniable
denial denials denier deniers denigrate denigrated denigrates denigrating denigration denim denims
denitrification denizen denizens denominate denominated denominates denominating denomination
denominational denominations denominators denotation denotations denotative denoted denoting
denouement denouements denounce denounced denouncement denouncements denounces denouncing dens
densely denseness denser densest densities dent dental dentally dented dentifrice dentifrices dentin
dentine denting dentistry dentists dentition dents denture dentures denuclearise denuclearised
denuclearises denuclearising denuclearize denuclearized denuclearizes denuclearizing denudation
denude denuded denudes denuding denunciation denunciations deodorant deodorants deodorisation
deodorise deodorised deodoriser deodorisers deodorises deodorising deodorization deodorize
deodorized deodorizer deodorizers deodorizes deodorizing depart departed departing
departmentalisation departmentalise departmentalised departmentalises departmentalising
departmentalization departmentalize departmentalized departmentalizes departmentalizing
departmentally departs departures dependability dependable dependably dependants dependencies
dependency dependently dependents depersonalise depersonalised depersonalises depersonalising
depersonalize depersonalized depersonalizes depersonalizing depict depicted depicting depiction
depictions depicts depilatories depilatory deplane deplaned deplanes deplaning deplete depleted
depletes depleting depletion deplorable deplorably deplore deplored deplores deploring deploy
deployed deploying deployment deployments deploys depolarisation depolarise depolarised depolarises
depolarising depolarization depolarize depolarized depolarizes depolarizing depoliticise
depoliticised depoliticises depoliticising depoliticize depoliticized depoliticizes depoliticizing
deponent deponents depopulate depopulated depopulates depopulating depopulation deport deportation
deportations deported deportee deportees deporting deportment deports depose deposed deposes
deposing deposited depositing deposition depositions depositor depositories depositors depository
deposits depot depots deprave depraved depraves depraving depravities depravity deprecate deprecated
deprecates deprecating deprecatingly deprecation deprecatory depreciate depreciated depreciates
depreciating depreciation depredation depredations depressant depressants depressingly depressions
depressive depressives depressor depressors depressurisation depressurise depressurised
depressurises depressurising depressurization depressurize depressurized depressurizes
depressurizing deprivation deprivations deprogram deprogrammed deprogramming deprograms deputation
deputations depute deputed deputes deputies deputing deputise deputised deputises deputising
deputize deputized deputizes deputizing dequeue dequeued dequeues derail derailed derailing
derailment derailments derails derangement derbies derby deregulate deregulated deregulates
deregulating deregulation derelict dereliction derelicts deride derided derides deriding derision
derisive derisively derisiveness derisory derivable derivation derivations derivatives dermal
dermatitis dermatological dermatologist dermatologists dermatology dermis derogate derogated
derogates derogating derogation derogatorily derrick derricks derringer derringers derv dervish
dervishes desalinate desalinated desalinates desalinating desalination desalinisation desalinise
desalinised desalinises desalinising desalinization desalinize desalinized desalinizes desalinizing
desalt desalted desalting desalts descale descaled descales descaling descant descanted descanting
descants descendant descendants descendent descender descent descents describable describer
describers descried descries descriptively descriptiveness descriptor descriptors descry descrying
desecrate desecrated desecrates desecrating desecration desegregate desegregated desegregates
desegregating desegregation deselect deselected deselecting deselection deselects desensitisation
desensitise desensitised desensitises desensitising desensitization desensitize desensitized
desensitizes desensitizing deserter deserters desertification desertion desertions deservedly
desiccant desiccants desiccate desiccated desiccates desiccating desiccation desiccator desiccators
desiderata desideratum designation designations desirability desirableness desirably desirous desist
desisted desisting desists deskill deskilled deskilling deskills desks desktops desolate desolated
desolately desolateness desolates desolating desolation despaired despairing despairingly despairs
desperado desperadoes desperateness desperation despicable despicably despised despises despising
despoil despoiled despoiler despoilers despoiling despoilment despoils despoliation despondence
despondency despondent despondently despot despotic despotically despotism despots dessert desserts
dessertspoon dessertspoonful dessertspoonfuls dessertspoons destabilisation destabilise destabilised
destabilises destabilising destabilization destabilize destabilized destabilizes destabilizing
destinations destinies destiny destitute destitution destroyer destroyers destruct destructed
destructibility destructible destructing destructively destructiveness destructs desuetude
desultorily desultory detachable detachment detachments detain detained detainee detainees detaining
detainment detains detectives detectors detentes detention detentions detergent detergents
deteriorate deteriorated deteriorates deteriorating deterioration determent determinable determinant
determinants determinate determinations determinedly determiner determiners determinism
deterministic deterministically deterred deterrence deterrents deterring deters detest detestable
detestably detestation detested detesting detests dethrone dethroned dethronement dethrones
dethroning detonate detonated detonates detonating detonation detonations detonator detonators
detour detoured detouring detours detox detoxed detoxes detoxification detoxified detoxifies
detoxify detoxifying detoxing detracted detracting detraction detractor detractors detracts
detriment detrimental detrimentally detriments detritus deuce deuces deuterium devaluation
devaluations devalue devalued devalues devaluing devastatingly devastation devastator devastators
developmental developmentally deviance deviancy deviant deviants deviate deviated deviates deviating
deviations deviled deviling devilish devilishly devilishness devilled devilling devilment devilries
devilry devils deviltries deviltry deviously deviousness devitalise devitalised devitalises
devitalising devitalize devitalized devitalizes devitalizing devolution devolve devolved devolves
devolving devotedly devotee devotees devotion devotional devotionals devotions devour devoured
devouring devours devout devouter devoutest devoutly devoutness dew dewberries dewberry dewclaw
dewclaws dewdrop dewdrops dewier dewiest dewiness dewlap dewlaps dewy dexterity dexterous
dexterously dexterousness dextrose dharma dhoti dhotis dhow dhows diabetes diabetic diabetics
diabolic diabolical diabolically diacritic diacritical diacritics diadem diadems diaereses diaeresis
diagnose diagnosed diagnoses diagnosing diagnostically diagnostician diagnosticians diagonally
diagonals diagrammatic diagrammatically diagrammed diagramming dialectal dialectic dialectical
dialectics dialogues dialyses dialysis dialyzes diamagnetic diamagnetism diameters diametric
diametrical diametrically diamond diamondback diamondbacks diamonds diapason diapasons diaper
diapered diapering diapers diaphanous diaphragm diaphragmatic diaphragms diaries diarist diarists
diarrhea diarrhoea diaspora diasporas diastase diastole diastolic diathermy diatom diatomic diatoms
diatonic diatribe diatribes diazepam dibble dibbled dibbles dibbling dibs diced dices dicey
dichotomies dichotomous dichotomy dicier diciest dicing dick dickens dicker dickered dickering
dickers dickey dickeys dickhead dickheads dickies dicks dicky dickybird dickybirds dicotyledon
dicotyledonous dicotyledons dicta dictated dictates dictating dictation dictations dictatorial
dictatorially dictators dictatorships diction dictum didactic didactically diddle diddled diddler
diddlers diddles diddling diddly diddlysquat diddums didgeridoo didgeridoos dido didoes didos didst
diehard diehards dielectric dielectrics diereses dieresis dieseled dieseling diesels dietaries
dietary dieted dieter dieters dietetic dietetics dietician dieticians dieting dietitian dietitians
diets differentiable differentials differentiated differentiates differentiating differentiation
difficultly diffidence diffident diffidently diffract diffracted diffracting diffraction diffracts
diffuse diffused diffusely diffuseness diffuses diffusing diffusion diffusive diffusivity digerati
digested digestibility digestible digesting digestion digestions digestive digestives digests digger
diggers diggings digicam digicams digitalis digitally digitisation digitise digitised digitises
digitising digitization digitize digitized digitizes digitizing dignified dignifies dignify
dignifying dignitaries dignitary dignities digraph digraphs digress digressed digresses digressing
digression digressions digressive dike diked dikes diking diktat diktats dilapidated dilapidation
dilatation dilate dilated dilates dilating dilation dilator dilators dilatory dildo dildos dilemmas
dilettante dilettantes dilettantish dilettantism diligence diligent diligently dill dillies dills
dilly dillydallied dillydallies dillydally dillydallying diluent dilute diluted dilutes diluting
dilution dilutions dime dimensionless dimer dimes diminish diminished diminishes diminishing
diminuendo diminuendoes diminuendos diminution diminutions diminutive diminutives dimity dimly
dimmed dimmer dimmers dimmest dimming dimness dimple dimpled dimples dimpling dimply dims dimwit
dimwits dimwitted din dinar dinars diners dinette dinettes ding dingbat dingbats dingdong dingdonged
dingdonging dingdongs dinged dinghies dinghy dingier dingiest dingily dinginess dinging dingle
dingles dingo dingoes dings dingus dinguses dingy dinkier dinkies dinkiest dinky dinned dinnered
dinnering dinners dinnertime dinnerware dinning dinosaur dinosaurs dins dint diocesan diocesans
diocese dioceses diode diodes diorama dioramas dioxide dioxides dioxin dioxins diphtheria diphthong
diphthongs diploid diploids diploma diplomacy diplomas diplomat diplomata diplomatically diplomatist
diplomatists diplomats diplopia dipole dipoles dipped dipper dippers dippier dippiest dipping dippy
dips dipso dipsomania dipsomaniac dipsomaniacs dipsos dipstick dipsticks dipterous diptych diptychs
directer directest directional directionless directness directorate directorates directorial
directorship directorships direful direly direr direst dirge dirges dirigible dirigibles dirk dirks
dirndl dirndls dirtied dirtier dirties dirtiest dirtily dirtiness dirtying dis disabilities
disability disablement disabuse disabused disabuses disabusing disadvantaged disadvantageous
disadvantageously disadvantaging disaffect disaffected disaffecting disaffection disaffects
disaffiliate disaffiliated disaffiliates disaffiliating disaffiliation disafforest disafforested
disafforesting disafforests disagreeable disagreeableness disagreeably disagreements disallow
disallowed disallowing disallows disambiguate disambiguation disappearance disappearances
disappointingly disappointments disapprobation disapproval disapprove disapproved disapproves
disapproving disapprovingly disarm disarmament disarmed disarming disarmingly disarms disarrange
disarranged disarrangement disarranges disarranging disarray disarrayed disarraying disarrays
disassemble disassembled disassembles disassembling disassembly disassociate disassociated
disassociates disassociating disassociation disastrously disavow disavowal disavowals disavowed
disavowing disavows disband disbanded disbanding disbandment disbands disbar disbarment disbarred
disbarring disbars disbelief disbelieve disbelieved disbeliever disbelievers disbelieves
disbelieving disbelievingly disbursal disburse disbursed disbursement disbursements disburses
disbursing discern discerned discernible discernibly discerning discerningly discernment discerns
discharged discharges discharging disciple disciples discipleship disciplinarian disciplinarians
disciplined disciplines disciplining disclaim disclaimed disclaimers disclaiming disclaims disclose
disclosed discloses disclosing disclosure disclosures discoed discographies discography discoing
discolor discoloration discolorations discolored discoloring discolors discolour discolouration
discolourations discoloured discolouring discolours discombobulate discombobulated discombobulates
discombobulating discombobulation discomfit discomfited discomfiting discomfits discomfiture
discomfort discomforted discomforting discomforts discommode discommoded discommodes discommoding
discompose discomposed discomposes discomposing discomposure disconcert disconcerted disconcerting
disconcertingly disconcerts disconnectedly disconnectedness disconnection disconnections
disconsolate disconsolately discontent discontented discontentedly discontenting discontentment
discontents discontinuance discontinuances discontinuation discontinuations discontinuities
discontinuity discontinuous discontinuously discord discordance discordant discordantly discorded
discording discords discos discotheque discotheques discounted discountenance discountenanced
discountenances discountenancing discounter discounters discounting discouragement discouragements
discouragingly discourse discoursed discourses discoursing discourteous discourteously discourtesies
discourtesy discoverer discoverers discredit discreditable discreditably discredited discrediting
discredits discreet discreeter discreetest discreetly discreetness discrepancies discrepant
discretely discreteness discretionary discriminant discriminator discriminators discriminatory
discursive discursively discursiveness discus discuses discussant discussants disdain disdained
disdainful disdainfully disdaining disdains diseased disembark disembarkation disembarked
disembarking disembarks disembodied disembodies disembodiment disembody disembodying disembowel
disemboweled disemboweling disembowelled disembowelling disembowelment disembowels disenchant
disenchanted disenchanting disenchantment disenchants disencumber disencumbered disencumbering
disencumbers disenfranchise disenfranchised disenfranchisement disenfranchises disenfranchising
disengage disengaged disengagement disengagements disengages disengaging disentangle disentangled
disentanglement disentangles disentangling disequilibrium disestablish disestablished disestablishes
disestablishing disestablishment disesteem disesteemed disesteeming disesteems disfavor disfavored
disfavoring disfavors disfavour disfavoured disfavouring disfavours disfigure disfigured
disfigurement disfigurements disfigures disfiguring disfranchise disfranchised disfranchisement
disfranchises disfranchising disgorge disgorged disgorgement disgorges disgorging disgrace disgraced
disgraceful disgracefully disgracefulness disgraces disgracing disgruntle disgruntled disgruntlement
disgruntles disgruntling disgustedly disgustingly dishabille disharmonious disharmony dishcloth
dishcloths dishearten disheartened disheartening dishearteningly disheartens dished dishevel
disheveled disheveling dishevelled dishevelling dishevelment dishevels dishing dishonestly
dishonesty dishonor dishonorable dishonorably dishonored dishonoring dishonors dishonour
dishonourable dishonourably dishonoured dishonouring dishonours dishpan dishpans dishrag dishrags
dishtowel dishtowels dishware dishwasher dishwashers dishwater dishy disillusion disillusioned
disillusioning disillusionment disillusions disincentive disincentives disinclination disincline
disinclined disinclines disinclining disinfect disinfectant disinfectants disinfected disinfecting
disinfection disinfects disinflation disinformation disingenuous disingenuously disinherit
disinheritance disinherited disinheriting disinherits disintegrate disintegrated disintegrates
disintegrating disintegration disinter disinterest disinterested disinterestedly disinterestedness
disinterests disinterment disinterred disinterring disinters disinvestment disjoint disjointed
disjointedly disjointedness disjointing disjoints disjunctive disjuncture diskette diskettes disks
dislocate dislocated dislocates dislocating dislocation dislocations dislodge dislodged dislodges
dislodging disloyal disloyally disloyalty dismally dismantle dismantled dismantlement dismantles
dismantling dismay dismayed dismaying dismays dismember dismembered dismembering dismemberment
dismembers dismissal dismissals dismissive dismissively dismount dismounted dismounting dismounts
disobedience disobedient disobediently disobey disobeyed disobeying disobeys disoblige disobliged
disobliges disobliging disordered disordering disorderliness disorderly disorders disorganisation
disorganise disorganised disorganises disorganising disorganization disorganize disorganized
disorganizes disorganizing disorient disorientate disorientated disorientates disorientating
disorientation disoriented disorienting disorients disown disowned disowning disowns disparage
disparaged disparagement disparages disparaging disparagingly disparate disparately disparities
disparity dispassion dispassionate dispassionately dispatch dispatched dispatcher dispatchers
dispatches dispatching dispel dispelled dispelling dispels dispensable dispensaries dispensary
dispensation dispensations dispense dispensed dispenser dispensers dispenses dispensing dispersal
disperse dispersed disperses dispersing dispersion dispirit dispirited dispiriting dispirits
displace displaced displacement displacements displaces displacing displayable displease displeased
displeases displeasing displeasure disport disported disporting disports disposables disposals
disposer disposers dispositional dispositions dispossess dispossessed dispossesses dispossessing
dispossession dispraise dispraised dispraises dispraising disproof disproofs disproportion
disproportional disproportionate disproportionately disproportions disprovable disprove disproved
disproves disproving disputable disputably disputant disputants disputation disputations
disputatious disputatiously disputed disputer disputers disputes disputing disqualification
disqualifications disqualified disqualifies disqualify disqualifying disquiet disquieted disquieting
disquiets disquietude disquisition disquisitions disregarded disregardful disregarding disregards
disrepair disreputable disreputably disrepute disrespect disrespected disrespectful disrespectfully
disrespecting disrespects disrobe disrobed disrobes disrobing disrupted disrupting disruptions
disruptive disruptively disrupts dissatisfaction dissatisfied dissatisfies dissatisfy dissatisfying
dissect dissected dissecting dissection dissections dissector dissectors dissects dissed
dissemblance dissemble dissembled dissembler dissemblers dissembles dissembling disseminate
disseminated disseminates disseminating dissemination dissension dissensions dissent dissented
dissenter dissenters dissenting dissents dissertations disservice disservices disses dissever
dissevered dissevering dissevers dissidence dissident dissidents dissimilarities dissimilarity
dissimilitude dissimilitudes dissimulate dissimulated dissimulates dissimulating dissimulation
dissimulator dissimulators dissing dissipate dissipated dissipates dissipating dissipation
dissociate dissociated dissociates dissociating dissociation dissociative dissoluble dissolute
dissolutely dissoluteness dissolution dissolve dissolved dissolves dissolving dissonance dissonances
dissonant dissuade dissuaded dissuades dissuading dissuasion dissuasive distaff distaffs distal
distally distanced distancing distantly distaste distastefully distastefulness distastes distemper
distend distended distending distends distension distensions distention distentions distil distill
distillate distillates distillation distillations distilled distiller distilleries distillers
distillery distilling distills distils distincter distinctest distinctively distinctiveness
distinctness distinguishable distorter distortions distractedly distraction distractions distrait
distraught distressful distressingly distributional distributions distributive distributively
distributor distributors distributorship distributorships districts distrust distrusted distrustful
distrustfully distrusting distrusts disturbances disturber disturbers disturbingly disunion disunite
disunited disunites disuniting disunity disuse disused disuses disusing disyllabic ditched ditches
ditching dither dithered ditherer ditherers dithering dithers ditransitive ditsy ditties dittoed
dittoes dittoing dittos ditty ditz ditzes ditzier ditzy diuretic diuretics diurnal diurnally diva
divalent divan divans divas diver diverge diverged divergence divergences divergent diverges
diverging divers diversely diverseness diversification diversified diversifies diversify
diversifying diversion diversionary diversions diversities diverticulitis divest divested divesting
divestiture divestitures divestment divests dividable dividend dividends divider dividers divination
divined divinely diviner diviners divines divinest divining divinities divinity divisibility
divisible divisional divisive divisively divisiveness divisor divisors divorced divorcement
divorcements divorces divorcing divot divots divulge divulged divulges divulging divvied divvies
divvy divvying dixieland dizzied dizzier dizzies dizziest dizzily dizziness dizzy dizzying djellaba
djellabahs djellabas doable dob dobbed dobbin dobbing dobbins doberman dobermans dobro dobs doc
docent docents docile docilely docility dock docked docker dockers docket docketed docketing dockets
docking dockland docklands docks dockside dockworker dockworkers dockyard dockyards docs doctoral
doctorate doctorates doctored doctoring doctrinaire doctrinaires doctrinal doctrines docudrama
docudramas documentaries dodder doddered doddering dodders doddery doddle dodged dodgem dodgems
dodger dodgers dodges dodgier dodgiest dodging dodgy dodo dodos doer doers doeskin doeskins doff
doffed doffing doffs dogcart dogcarts dogcatcher dogcatchers doge dogear dogeared dogearing dogears
doges dogfight dogfights dogfish dogfishes dogged doggedly doggedness doggerel doggie doggier
doggies doggiest dogging doggone doggoned doggoneder doggonedest doggoner doggones doggonest
doggoning doggy doghouse doghouses dogie dogies dogleg doglegged doglegging doglegs doglike dogmas
dogmatic dogmatically dogmatism dogmatist dogmatists dognapper dogsbodies dogsbody dogsled dogsleds
dogtrot dogtrots dogtrotted dogtrotting dogwood dogwoods doh doilies doily doings doldrums doled
doleful dolefully dolefulness doles doling doll dolled dollhouse dollhouses dollies dolling dollop
dolloped dolloping dollops dolls dolly dolmen dolmens dolomite dolor dolorous dolorously dolour
dolphin dolphins dolt doltish doltishly doltishness dolts domains dome domed domes domestically
domesticate domesticated domesticates domesticating domestication domesticity domestics domicile
domiciled domiciles domiciliary domiciling dominance dominantly dominants domination dominatrices
dominatrix domineer domineered domineering domineeringly domineers doming dominion dominions domino
dominoes dona donas dong donged donging dongle dongles dongs donkey donkeys donned donning donnish
donnybrook donnybrooks donor donors doodad doodads doodah doodahs doodle doodlebug doodlebugs
doodled doodler doodlers doodles doodling doohickey doohickeys doolally doomsayer doomsayers
doomsday doomster doomsters doorbell doorbells doorjamb doorjambs doorkeeper doorkeepers doorknob
doorknobs doorknocker doorknockers doorman doormat doormats doormen doorplate doorplates doorpost
doorposts doorstep doorstepped doorstepping doorsteps doorstop doorstops doorway doorways dooryard
dooryards dopa dopamine dope doped doper dopers dopes dopey dopier dopiest dopiness doping dories
dork dorkier dorkiest dorks dorky dorm dormancy dormant dormer dormers dormice dormitories dormitory
dormouse dorms dorsal dorsally dory dos dosage dosages dosed dosh dosimeter dosimeters dosing doss
dossed dosser dossers dosses dosshouse dosshouses dossier dossiers dossing dost dotage dotard
dotards dotcom dotcoms dote doted doter doters dotes doth doting dotingly dottier dottiest dotty
doubleheader doubleheaders doublespeak doublet doublets doubloon doubloons doubly doubted doubter
doubters doubtfully doubtfulness doubting doubtingly doubtlessly douche douched douches douching
dough doughier doughiest doughnut doughnuts doughtier doughtiest doughty doughy dour dourer dourest
dourly dourness douse doused douses dousing dove dovecot dovecote dovecotes dovecots doves dovetail
dovetailed dovetailing dovetails dovish dowager dowagers dowdier dowdies dowdiest dowdily dowdiness
dowdy dowel doweled doweling dowelled dowelling dowels dower dowered dowering dowers downbeat
downbeats downcast downdraft downdrafts downdraught downed downer downers downfall downfallen
downfalls downfield downgrade downgraded downgrades downgrading downhearted downheartedly
downheartedness downhills downier downiest downing download downloadable downloaded downloading
downloads downmarket downplay downplayed downplaying downplays downpour downpours downrange
downriver downs downscale downshift downshifted downshifting downshifts downside downsides downsize
downsized downsizes downsizing downspout downspouts downstage downstate downstream downswing
downswings downtempo downtime downtown downtrend downtrends downtrodden downturn downturns downward
downwind downy dowries dowry dowse dowsed dowser dowsers dowses dowsing doxologies doxology doyen
doyenne doyennes doyens doze dozed dozenth dozes dozier doziest dozily doziness dozing dozy drab
drabber drabbest drably drabness drabs drachma drachmas draconian draftee draftees drafter drafters
draftier draftiest draftily draftiness draftsman draftsmanship draftsmen draftswoman draftswomen
drafty draggier draggiest draggy dragnet dragnets dragonflies dragonfly dragons dragoon dragooned
dragooning dragoons dragster dragsters drainage drainboard drainboards drainer drainers drainpipe
drainpipes drake drakes dram dramas dramatics dramatisation dramatisations dramatise dramatised
dramatises dramatising dramatist dramatists dramatization dramatizations dramatize dramatized
dramatizes dramatizing drams drape draped draper draperies drapers drapery drapes draping drat
dratted draughtboard draughtboards draughtier draughtiest draughtily draughtiness draughtsman
draughtsmanship draughtsmen draughtswoman draughtswomen draughty drawbridge drawbridges drawer
drawers drawl drawled drawling drawls drawstring drawstrings dray drays dreadfully dreadfulness
dreadlocks dreadnought dreadnoughts dreamboat dreamboats dreamer dreamers dreamier dreamiest
dreamily dreaminess dreamland dreamless dreamlike dreamworld dreamworlds dreamy drear drearier
dreariest drearily dreariness dredge dredged dredger dredgers dredges dredging dregs drench drenched
drenches drenching dressage dresser dressers dressier dressiest dressiness dressings dressmaker
dressmakers dressmaking dressy dribble dribbled dribbler dribblers dribbles dribbling driblet
driblets drier driers driest drifted drifter drifters drifting driftnet driftnets drifts driftwood
drilled driller drillers drilling drillmaster drillmasters drills drily drinkable drinker drinkers
drinkings drippier drippiest drippings drippy driveled driveler drivelers driveling drivelled
driveller drivellers drivelling drivels driveshaft driveshafts driveway driveways drivings drizzle
drizzled drizzles drizzling drizzly drogue drogues droll droller drolleries drollery drollest
drollness drolly dromedaries dromedary drone droned drones droning drool drooled drooling drools
droop drooped droopier droopiest droopiness drooping droops droopy dropkick dropkicks droplet
droplets dropout dropouts dropper droppers droppings dropsical dropsy dross drought droughts drover
drovers droves drownings drowse drowsed drowses drowsier drowsiest drowsily drowsiness drowsing
drowsy drub drubbed drubber drubbers drubbing drubbings drubs drudge drudged drudgery drudges
drudging drugged druggie druggies drugging druggist druggists druggy drugstore drugstores druid
druidism druids drumbeat drumbeats drumlin drumlins drummed drummer drummers drumming drumstick
drumsticks drunkard drunkards drunkenly drunkenness drunker drunkest drunks drupe drupes druthers
dryad dryads dryer dryers dryly dryness drys drywall dualism duality dub dubbed dubber dubbers
dubbin dubbing dubiety dubiously dubiousness dubs ducal ducat ducats duchess duchesses duchies duchy
duckbill duckbills duckboards ducked duckier duckies duckiest ducking duckling ducklings duckpins
duckweed ducky duct ductile ductility ducting ductless ducts dud dude duded dudes dudgeon duding
duds duel dueled dueler duelers dueling duelings duelist duelists duelled dueller duellers duelling
duellings duellist duellists duels duenna duennas dues duet duets duffed duffer duffers duffing
duffs dugout dugouts duh duke dukedom dukedoms dukes dulcet dulcimer dulcimers dullard dullards
dulled duller dullest dulling dullness dulls dully dumbbell dumbbells dumber dumbest dumbfound
dumbfounded dumbfounding dumbfounds dumbly dumbness dumbo dumbos dumbstruck dumbwaiter dumbwaiters
dumdum dumdums dummies dumper dumpers dumpier dumpiest dumpiness dumpling dumplings dumpsite
dumpsites dumpsters dumpy dun dunce dunces dunderhead dunderheads dune dunes dung dungaree dungarees
dunged dungeon dungeons dunghill dunghills dunging dungs dunk dunked dunking dunks dunned dunner
dunnest dunning dunno duns duo duodecimal duodena duodenal duodenum duopolies duopoly duos dupe
duped duper dupers dupes duping duple duplex duplexes duplicator duplicators duplicitous duplicity
durability durable durably durance duress durst durum dusk duskier duskiest duskiness dusky dustbins
dustcart dustcarts dusted duster dusters dustier dustiest dustiness dusting dustless dustman dustmen
dustpan dustpans dusts dustsheet dustsheets dutch duteous duteously dutiable dutiful dutifully
dutifulness duvet duvets dwarf dwarfed dwarfing dwarfish dwarfism dwarfs dweeb dweebs dwell dweller
dwellers dwelling dwellings dwells dwelt dwindle dwindled dwindles dwindling dyadic dybbuk dybbukim
dybbuks dye dyed dyeing dyer dyers dyes dyestuff dyke dyked dykes dyking dynamical dynamism dynamite
dynamited dynamiter dynamiters dynamites dynamiting dynamo dynamos dynastic dynasties dynasty
dysentery dysfunction dysfunctional dysfunctions dyslectic dyslectics dyslexia dyslexic dyslexics
dyspepsia dyspeptic dyspeptics dysphagia dysphoria dysphoric dysprosium dystonia dystopi dystopia
dystopian eagerer eagerest eagerness eagles eaglet eaglets earache earaches earbud earbuds eardrum
eardrums eared earful earfuls earl earldom earldoms earliness earlobe earlobes earls earmark
earmarked earmarking earmarks earmuff earmuffs earner earners earnest earnestly earnestness earnests
earnings earphone earphones earpiece earpieces earplug earplugs earring earrings earshot
earsplitting earthbound earthed earthen earthenware earthier earthiest earthiness earthing earthlier
earthliest earthling earthlings earthly earthquake earthquakes earths earthshaking earthward
earthwards earthwork earthworks earthworm earthworms earthy earwax earwig earwigs eased easel easels
easement easements eases easiness easing eastbound easterlies easterly easterner easterners
easternmost eastward eastwards easygoing eatable eatables eateries eaters eatery eave eaves
eavesdrop eavesdropped eavesdropper eavesdroppers eavesdropping eavesdrops ebb ebbed ebbing ebbs
ebonies ebony ebullience ebullient ebulliently ebullition eccentrically eccentricities eccentricity
eccentrics ecclesial ecclesiastic ecclesiastical ecclesiastically ecclesiastics echelon echelons
echidna echinoderm echinoderms echoic echolocation eclectic eclectically eclecticism eclectics
eclipse eclipsed eclipses eclipsing ecliptic eclogue eclogues ecocide ecologic ecologically
ecologist ecologists econometric econometrics economise economised economiser economisers economises
economising economist economists economize economized economizer economizers economizes economizing
ecosystem ecosystems ecotourism ecotourist ecotourists ecru ecstasies ecstasy ecstatic ecstatically
ecu ecumenical ecumenically ecumenicism ecumenism ecus eczema edamame eddied eddies eddy eddying
edelweiss edema edemas edged edger edgers edgeways edgewise edgier edgiest edgily edginess edging
edgings edgy edibility edible edibleness edibles edict edicts edification edifice edifices edified
edifier edifiers edifies edify edifying editable editorialise editorialised editorialises
editorialising editorialize editorialized editorializes editorializing editorially editorials
editorship educability educable educationalist educationalists educationally educationist
educationists educations educative educator educators educe educed educes educing edutainment eek
eel eels een eer eerie eerier eeriest eerily eeriness efface effaced effacement effaces effacing
effected effecting effectual effectually effectuate effectuated effectuates effectuating effed
effeminacy effeminate effeminately effendi effendis efferent effervesce effervesced effervescence
effervescent effervescently effervesces effervescing effete effetely effeteness efficacious
efficaciously efficacy efficiencies effigies effigy effing efflorescence efflorescent effluence
effluent effluents effluvia effluvium efflux effortful effortless effortlessly effortlessness
effrontery effs effulgence effulgent effuse effused effuses effusing effusion effusions effusive
effusively effusiveness egad egalitarian egalitarianism egalitarians eggbeater eggbeaters eggcup
eggcups egged egghead eggheads egging eggnog eggplant eggplants eggshell eggshells eglantine
eglantines egocentric egocentrically egocentricity egocentrics egoism egoist egoistic egoistical
egoistically egoists egomania egomaniac egomaniacs egotism egotist egotistic egotistical
egotistically egotists egregious egregiously egregiousness egress egresses egret egrets eider
eiderdown eiderdowns eiders eigenvalue eigenvalues eigenvector eigenvectors eighteens eighteenth
eighteenths eighths eighties eightieth eightieths eights eighty einsteinium eisteddfod eisteddfods
ejaculate ejaculated ejaculates ejaculating ejaculation ejaculations ejaculatory eject ejected
ejecting ejection ejections ejector ejectors ejects eke eked ekes eking elaborated elaborately
elaborateness elaborates elaborating elaboration elaborations eland elands elapse elapsed elapses
elapsing elastic elastically elasticated elasticise elasticised elasticises elasticising elasticity
elasticize elasticized elasticizes elasticizing elastics elate elated elatedly elates elating
elation elbow elbowed elbowing elbowroom elbows elder elderberries elderberry eldercare elders
eldest eldritch electable electioneer electioneered electioneering electioneers elective electives
elector electorally electorates electors electrically electrician electricians electrics
electrification electrified electrifier electrifiers electrifies electrify electrifying
electrocardiogram electrocardiograms electrocardiograph electrocardiographs electrocardiography
electrocute electrocuted electrocutes electrocuting electrocution electrocutions electrode
electrodes electrodynamics electroencephalogram electroencephalograms electroencephalograph
electroencephalographic electroencephalographs electroencephalography electrologist electrologists
electrolysis electrolyte electrolytes electrolytic electromagnet electromagnetic electromagnetically
electromagnetism electromagnets electromotive electronica electrons electroplate electroplated
electroplates electroplating electroscope electroscopes electroscopic electroshock electrostatic
electrostatics electrotype electrotypes electroweak eleemosynary elegance elegantly elegiac
elegiacal elegiacs elegies elegy elemental elementally elephantiasis elephantine elevate elevated
elevates elevating elevation elevations elevens elevenses eleventh elevenths elf elfin elfish elicit
elicitation elicited eliciting elicits elide elided elides eliding eligibility elimination
eliminations eliminator eliminators elision elisions elites elitism elitists elixir elixirs elk elks
ell ellipse ellipses ellipsis ellipsoid ellipsoidal ellipsoids elliptic elliptical elliptically ells
elm elms elocution elocutionary elocutionist elocutionists elodea elodeas elongate elongated
elongates elongating elongation elongations elope eloped elopement elopements elopes eloping
eloquence eloquent eloquently elucidate elucidated elucidates elucidating elucidation elucidations
elude eluded eludes eluding elusive elusively elusiveness elver elvers elves emaciate emaciated
emaciates emaciating emaciation email emailed emailing emails emanate emanated emanates emanating
emanation emanations emancipate emancipated emancipates emancipating emancipation emancipator
emancipators emasculate emasculated emasculates emasculating emasculation embalm embalmed embalmer
embalmers embalming embalms embank embanked embanking embankment embankments embanks embargo
embargoed embargoes embargoing embark embarkation embarkations embarked embarking embarks
embarrassingly embarrassments embassies embassy embattled embellish embellished embellishes
embellishing embellishment embellishments ember embers embezzle embezzled embezzlement embezzler
embezzlers embezzles embezzling embitter embittered embittering embitterment embitters emblazon
emblazoned emblazoning emblazonment emblazons emblem emblematic emblematically emblems embodied
embodies embodiment embody embodying embolden emboldened emboldening emboldens embolisation embolism
embolisms embolization emboss embossed embosser embossers embosses embossing embouchure embower
embowered embowering embowers embrace embraceable embraced embraces embracing embrasure embrasures
embrocation embrocations embroider embroidered embroiderer embroiderers embroideries embroidering
embroiders embroidery embroil embroiled embroiling embroilment embroils embryo embryological
embryologist embryologists embryology embryonic embryos emcee emceed emceeing emcees emend
emendation emendations emended emending emends emerald emeralds emergence emergencies emergent
emerita emeritus emery emetic emetics emfs emigrant emigrants emigrate emigrated emigrates
emigrating emigration emigrations eminence eminences emir emirate emirates emirs emissaries emissary
emission emissions emits emitted emitter emitters emitting emo emoji emojis emollient emollients
emolument emoluments emos emote emoted emotes emoticon emoticons emoting emotionalise emotionalised
emotionalises emotionalising emotionalism emotionalize emotionalized emotionalizes emotionalizing
emotionless emotive emotively empanel empaneled empaneling empanels empathetic empathically
empathise empathised empathises empathising empathize empathized empathizes empathizing empathy
emperor emperors emphases emphatic emphatically emphysema empires empiric empirically empiricism
empiricist empiricists emplacement emplacements employable employments emporium emporiums empower
empowered empowering empowerment empowers empress empresses emptier emptiest emptily emptiness
empyrean ems emu emulated emulates emulating emulations emulative emulsification emulsified
emulsifier emulsifiers emulsifies emulsify emulsifying emulsion emulsions emus enabler enablers
enact enacted enacting enactment enactments enacts enamel enameled enameler enamelers enameling
enamelings enamelled enameller enamellers enamelling enamellings enamels enamelware enamor enamored
enamoring enamors enamour enamoured enamouring enamours encamp encamped encamping encampment
encampments encamps encapsulate encapsulated encapsulates encapsulating encapsulation encapsulations
encase encased encasement encases encasing encephalitic encephalitis enchain enchained enchaining
enchains enchant enchanted enchanter enchanters enchanting enchantingly enchantment enchantments
enchantress enchantresses enchants enchilada enchiladas encipher enciphered enciphering enciphers
encircle encircled encirclement encircles encircling enclave enclaves enclosure enclosures encoder
encoders encomium encomiums encompass encompassed encompasses encompassing encore encored encores
encoring encouragements encouragingly encroach encroached encroaches encroaching encroachment
encroachments encrust encrustation encrustations encrusted encrusting encrusts encrypt encrypted
encrypting encryption encrypts encumber encumbered encumbering encumbers encumbrance encumbrances
encyclical encyclicals encyclopaedia encyclopaedias encyclopaedic encyclopedia encyclopedias
encyclopedic encyst encysted encysting encystment encysts endanger endangered endangering
endangerment endangers endear endeared endearing endearingly endearment endearments endears
endeavored endeavoring endeavors endeavoured endeavouring endeavours endemic endemically endemics
endgame endgames endive endives endlessness endmost endocarditis endocrine endocrines
endocrinologist endocrinologists endocrinology endogenous endogenously endometrial endometriosis
endometrium endorphin endorphins endorse endorsed endorsement endorsements endorser endorsers
endorses endorsing endoscope endoscopes endoscopic endoscopy endothelial endothermic endotracheal
endow endowed endowing endowment endowments endows endpoint endpoints endue endued endues enduing
endurable endurance endure endured endures enduring endways enema enemas energetic energetically
energies energise energised energiser energisers energises energising energize energized energizer
energizers energizes energizing enervate enervated enervates enervating enervation enfeeble
enfeebled enfeeblement enfeebles enfeebling enfilade enfiladed enfilades enfilading enfold enfolded
enfolding enfolds enforceable enforcement enforcer enforcers enfranchise enfranchised
enfranchisement enfranchises enfranchising engagement engagements engagingly engender engendered
engendering engenders engorge engorged engorgement engorges engorging engram engrams engrave
engraved engraver engravers engraves engraving engravings engross engrossed engrosses engrossing
engrossment engulf engulfed engulfing engulfment engulfs enhancements enhancer enhancers enigma
enigmas enigmatic enigmatically enjambment enjambments enjoin enjoined enjoining enjoins enjoyably
enjoyments enlargeable enlargement enlargements enlarger enlargers enlist enlisted enlistee
enlistees enlisting enlistment enlistments enlists enliven enlivened enlivening enlivenment enlivens
enmesh enmeshed enmeshes enmeshing enmeshment enmities enmity ennoble ennobled ennoblement ennobles
ennobling ennui enormities enormity enormousness enplane enplaned enplanes enplaning enqueue
enqueued enqueues enquirer enquirers enquiringly enrage enraged enrages enraging enrapture
enraptured enraptures enrapturing enrich enriched enriches enriching enrichment enrol enroll
enrolled enrolling enrollment enrollments enrolls enrolment enrolments enrols ens ensconce ensconced
ensconces ensconcing ensemble ensembles enshrine enshrined enshrinement enshrines enshrining
enshroud enshrouded enshrouding enshrouds ensign ensigns ensilage enslave enslaved enslavement
enslaves enslaving ensnare ensnared ensnarement ensnares ensnaring ensue ensued ensues ensuing
ensurer ensurers entailed entailing entailment entangle entangled entanglement entanglements
entangles entangling entente ententes enteral enteric enteritis enterprises enterprising
enterprisingly entertainer entertainers entertainingly entertainments enthral enthrall enthralled
enthralling enthrallment enthralls enthralment enthrals enthrone enthroned enthronement
enthronements enthrones enthroning enthuse enthused enthuses enthusiasms enthusiast enthusiastically
enthusiasts enthusing entice enticed enticement enticements entices enticing enticingly entitlement
entitlements entomb entombed entombing entombment entombs entomological entomologist entomologists
entomology entourage entourages entracte entrails entrained entranced entrancement entrances
entrancing entrancingly entrant entrants entrap entrapment entrapped entrapping entraps entreat
entreated entreaties entreating entreatingly entreats entreaty entrench entrenched entrenches
entrenching entrenchment entrenchments entrepreneur entrepreneurial entrepreneurs entrepreneurship
entropy entrust entrusted entrusting entrusts entryphone entryphones entryway entryways entwine
entwined entwines entwining enumerable enumerate enumerated enumerates enumerating enumeration
enumerations enumerator enumerators enunciate enunciated enunciates enunciating enunciation enure
enured enures enuresis enuring envelop enveloped enveloper envelopers enveloping envelopment
envelops envenom envenomed envenoming envenoms enviable enviably envied envies envious enviously
enviousness environmentalism environmentalist environmentalists environmentally environs envision
envisioned envisioning envisions envoy envoys envying envyingly enzymatic enzyme enzymes eolian eon
eons eosinophil eosinophilic eosinophils epaulet epaulets epaulette epaulettes ephedrine ephemera
ephemeral ephemerally epicenter epicenters epicentre epicentres epics epicure epicurean epicureans
epicures epidemic epidemically epidemics epidemiological epidemiologist epidemiologists epidemiology
epidermal epidermic epidermis epidermises epidural epidurals epiglottis epiglottises epigram
epigrammatic epigrams epigraph epigraphs epigraphy epilepsy epileptic epileptics epilogue epilogues
epinephrine epiphanies epiphany episcopacy episcopal episcopate episodic episodically epistemic
epistemological epistemology epistle epistles epistolary epitaph epitaphs epithelial epithelium
epithet epithets epitome epitomes epitomise epitomised epitomises epitomising epitomize epitomized
epitomizes epitomizing epoch epochal epochs eponymous epoxied epoxies epoxy epoxying epsilon
epsilons equability equable equably equaled equaling equalisation equalise equalised equaliser
equalisers equalises equalising equalization equalize equalized equalizer equalizers equalizes
equalizing equalled equalling equanimity equatable equated equates equating equator equatorial
equators equerries equerry equestrian equestrianism equestrians equestrienne equestriennes
equidistant equidistantly equilateral equilaterals equine equines equinoctial equinox equinoxes
equipage equipages equipoise equitable equitably equitation equities equity equivalence equivalences
equivalencies equivalency equivalently equivocal equivocally equivocalness equivocate equivocated
equivocates equivocating equivocation equivocations equivocator equivocators eradicable eradicate
eradicated eradicates eradicating eradication eradicator eradicators eras erasable erasers erasure
erasures erbium ere erect erected erectile erecting erection erections erectly erectness erector
erectors erects erelong eremite eremites erg ergonomic ergonomically ergonomics ergosterol ergot
ergs ermine ermines erode eroded erodes erodible eroding erogenous erosion erosive erotic erotica
erotically eroticism errand errands errant errata erratas erratic erratically erratum erred erring
erroneously errs ersatz ersatzes erst erstwhile eruct eructation eructations eructed eructing eructs
erudite eruditely erudition erupt erupted erupting eruption eruptions eruptive erupts erysipelas
erythrocyte erythrocytes erythromycin escalate escalated escalates escalating escalation escalations
escalator escalators escallop escalloped escalloping escallops escalope escalopes escapade escapades
escapee escapees escapement escapements escapism escapist escapists escapologist escapologists
escapology escargot escargots escarole escaroles escarpment escarpments eschatological eschatology
eschew eschewed eschewing eschews escort escorted escorting escorts escritoire escritoires escrow
escrows escudo escudos escutcheon escutcheons esophageal esophagi esophagus esophaguses esoterically
espadrille espadrilles espalier espaliered espaliering espaliers especial espied espies espionage
esplanade esplanades espousal espouse espoused espouses espousing espresso espressos esprit espy
espying esquire esquires essayed essayer essayers essaying essayist essayists essences essentials
estates esteem esteemed esteeming esteems ester esters esthetics estimable estimations estimator
estimators estoppel estradiol estrange estranged estrangement estrangements estranges estranging
estrogen estrogens estrous estrus estruses estuaries estuary eta etas etch etched etcher etchers
etches etching etchings eternally eternalness eternities ethane ethanol ether ethereal ethereally
ethically ethmoid ethnically ethnicity ethnics ethnocentric ethnocentrism ethnographer ethnographers
ethnographic ethnographically ethnography ethnological ethnologically ethnologist ethnologists
ethnology ethological ethologist ethologists ethology ethos ethyl ethylene etiolated etiologic
etiological etiologies etiology etiquette etymological etymologically etymologies etymologist
etymologists eucalypti eucalyptus eucalyptuses eucaryote eucaryotes eucaryotic euchre euchred
euchres euchring euclidean eugenic eugenically eugenicist eugenicists eugenics eukaryote eukaryotes
eukaryotic eulogies eulogise eulogised eulogiser eulogisers eulogises eulogising eulogist eulogistic
eulogists eulogize eulogized eulogizer eulogizers eulogizes eulogizing eulogy eunuch eunuchs
euphemism euphemisms euphemistic euphemistically euphonious euphoniously euphony euphoria euphoric
euphorically eureka euro europium euros eutectic euthanasia euthanize euthanized euthanizes
euthanizing euthenics eutrophication evacuate evacuated evacuates evacuating evacuation evacuations
evacuee evacuees evade evaded evader evaders evades evading evaluations evaluative evaluator
evaluators evanescence evanescent evangelic evangelical evangelicalism evangelically evangelicals
evangelise evangelised evangelises evangelising evangelism evangelist evangelistic evangelists
evangelize evangelized evangelizes evangelizing evaporate evaporated evaporates evaporating
evaporation evaporator evaporators evasion evasions evasive evasively evasiveness eve evener evenest
evenhanded evenhandedly evenness evensong eventful eventfully eventfulness eventide eventualities
eventuality eventuate eventuated eventuates eventuating everglade everglades evergreen evergreens
everlasting everlastingly everlastings evermore everyplace eves evict evicted evicting eviction
evictions evicts evidenced evidences evidencing evildoer evildoers evildoing eviler evilest eviller
evillest evilly evilness evince evinced evinces evincing eviscerate eviscerated eviscerates
eviscerating evisceration evocation evocations evocative evocatively evoke evoked evokes evoking
evolutionist evolutionists ewe ewer ewers ewes exabyte exabytes exacerbate exacerbated exacerbates
exacerbating exacerbation exacted exacter exactest exacting exactingly exaction exactitude exactness
exacts exaggeratedly exaggeration exaggerations exaggerator exaggerators exajoule exajoules exalt
exaltation exalted exalting exalts examinations examiners exampled exampling exasperate exasperated
exasperatedly exasperates exasperating exasperatingly exasperation excavate excavated excavates
excavating excavation excavations excavator excavators excel excelled excellence excellencies
excellency excellently excelling excels excelsior exceptionable exceptionalism excerpt excerpted
excerpting excerpts excesses exchangeable exchequer exchequers excise excised excises excising
excision excisions excitability excitable excitably excitation excitedly excitements exciter
exciters excitingly exciton exclaim exclaimed exclaiming exclaims exclamations exclamatory
exclusionary exclusions exclusiveness exclusives exclusivity excommunicate excommunicated
excommunicates excommunicating excommunication excommunications excoriate excoriated excoriates
excoriating excoriation excoriations excrement excremental excrescence excrescences excrescent
excreta excrete excreted excretes excreting excretion excretions excretory excruciating
excruciatingly exculpate exculpated exculpates exculpating exculpation exculpatory excursion
excursionist excursionists excursions excursive excursively excursiveness excusable excusably
excused excusing exec execrable execrably execrate execrated execrates execrating execration execs
executioner executioners executions executives executor executors executrices executrix exegeses
exegesis exegetic exegetical exemplar exemplars exemplary exemplification exemplifications
exemplified exemplifies exemplify exemplifying exempted exempting exemption exemptions exempts
exerciser exercisers exert exerted exerting exertion exertions exerts exes exeunt exfoliate
exfoliated exfoliates exfoliating exfoliation exhalation exhalations exhale exhaled exhales exhaling
exhaustible exhaustion exhaustively exhaustiveness exhibited exhibiting exhibitionism exhibitionist
exhibitionists exhibitions exhibitor exhibitors exhibits exhilarate exhilarated exhilarates
exhilarating exhilaration exhort exhortation exhortations exhorted exhorting exhorts exhumation
exhumations exhume exhumed exhumes exhuming exigence exigences exigencies exigency exigent exiguity
exiguous exile exiled exiles exilic exiling existences existent existential existentialism
existentialist existentialists existentially exobiology exodus exoduses exogenous exon exonerate
exonerated exonerates exonerating exoneration exons exoplanet exoplanets exorbitance exorbitant
exorbitantly exorcise exorcised exorcises exorcising exorcism exorcisms exorcist exorcists exorcize
exorcized exorcizes exorcizing exoskeleton exoskeletons exosphere exospheres exothermic exotica
exotically exoticism exotics expandable expanse expanses expansible expansionary expansionism
expansionist expansionists expansions expansive expansively expansiveness expat expatiate expatiated
expatiates expatiating expatiation expatriate expatriated expatriates expatriating expatriation
expats expectancy expectant expectantly expectorant expectorants expectorate expectorated
expectorates expectorating expectoration expedience expediences expediencies expediency expedient
expediently expedients expedite expedited expediter expediters expedites expediting expeditionary
expeditions expeditious expeditiously expeditiousness expel expelled expelling expels expend
expendable expendables expended expending expenditures expends expensively expensiveness
experiential experimenter experimenters expertly expertness expiate expiated expiates expiating
expiation expiatory expiration explainable expletive expletives explicable explicate explicated
explicates explicating explication explications explicitness exploitable exploitative exploiter
exploiters explorations exploratory explorer explorers explosively explosiveness explosives expo
exponent exponentially exponentiation exponents exportable exportation exported exporter exporters
exporting exports expos exposition expositions expositor expositors expository expostulate
expostulated expostulates expostulating expostulation expostulations exposures expound expounded
expounder expounders expounding expounds expressible expressionism expressionist expressionistic
expressionists expressionless expressionlessly expressive expressively expressiveness expressly
expropriate expropriated expropriates expropriating expropriation expropriations expropriator
expropriators expulsion expulsions expunge expunged expunges expunging expurgate expurgated
expurgates expurgating expurgation expurgations exquisite exquisitely exquisiteness extemporaneous
extemporaneously extemporaneousness extempore extemporisation extemporise extemporised extemporises
extemporising extemporization extemporize extemporized extemporizes extemporizing extendable
extender extenders extendible extensibility extensible extensional extensiveness extenuate
extenuated extenuates extenuating extenuation exterior exteriors exterminate exterminated
exterminates exterminating extermination exterminations exterminator exterminators externalisation
externalisations externalise externalised externalises externalising externalization
externalizations externalize externalized externalizes externalizing externals extinct extincted
extincting extinctions extincts extinguish extinguishable extinguished extinguisher extinguishers
extinguishes extinguishing extirpate extirpated extirpates extirpating extirpation extol extolled
extolling extols extort extorted extorting extortion extortionate extortionately extortioner
extortioners extortionist extortionists extorts extracellular extractions extractive extractor
extractors extracurricular extraditable extradite extradited extradites extraditing extradition
extraditions extrajudicial extralegal extramarital extramural extraneously extraordinaire
extrapolate extrapolated extrapolates extrapolating extrapolation extrapolations extrasensory
extraterrestrial extraterrestrials extraterritorial extraterritoriality extravagance extravagances
extravagant extravagantly extravaganza extravaganzas extravehicular extremeness extremer extremest
extremism extremists extremities extremity extricable extricate extricated extricates extricating
extrication extrinsic extrinsically extroversion extrovert extroverted extroverts extrude extruded
extrudes extruding extrusion extrusions extrusive exuberance exuberant exuberantly exudation exude
exuded exudes exuding exult exultant exultantly exultation exulted exulting exults exurb exurban
exurbanite exurbanites exurbia exurbs eyeball eyeballed eyeballing eyeballs eyebrow eyebrows eyed
eyedropper eyedroppers eyeful eyefuls eyeglass eyeglasses eyeing eyelash eyelashes eyeless eyelet
eyelets eyelid eyelids eyeliner eyeliners eyeopener eyeopeners eyeopening eyepiece eyepieces eyesore
eyesores eyestrain eyeteeth eyetooth eyewash eyewitness eyewitnesses eying fab fable fabled fables
fabricate fabricated fabricates fabricating fabrication fabrications fabricator fabricators fabrics
fabulous fabulously facade facades facecloth facecloths faceless facelift facelifts facepalm
facepalmed facepalming facepalms facet faceted faceting facetious facetiously facetiousness facets
facial facially facials facile facilely facilitated facilitates facilitating facilitation
facilitator facilitators facings facsimile facsimiled facsimileing facsimiles faction factional
factionalism factions factious factitious factoid factoids factored factorial factorials factoring
factorisation factorise factorised factorises factorising factorization factorize factorized
factorizes factorizing factotum factotums fad faddiness faddish faddishness faddist faddists faddy
fade faded fades fading fads faecal faeces faerie faeries faff faffed faffing faffs fag fagged
fagging faggot faggoting faggots fagot fagoting fagots fags failings faille fain fainer fainest
fainted fainthearted fainting faintly faintness faints fairground fairgrounds fairies fairing
fairings fairs fairway fairways fairyland fairylands faithfully faithfulness faithfuls faithless
faithlessly faithlessness faiths fajita fajitas faked faker fakers fakes faking fakir fakirs falcon
falconer falconers falconry falcons fallacies fallaciously fallback fallibility fallible
fallibleness fallibly falloff falloffs fallout fallow fallowed fallowing fallows falsehood
falsehoods falsely falseness falser falsest falsetto falsettos falsie falsies falsifiable
falsification falsifications falsified falsifier falsifiers falsifies falsify falsifying falsities
falsity falter faltered faltering falteringly falterings falters famed familial familiarisation
familiarise familiarised familiarises familiarising familiarization familiarize familiarized
familiarizes familiarizing familiarly familiars famines famish famished famishes famishing famously
fanatic fanatical fanatically fanaticism fanatics fanboy fanboys fanciable fancied fancier fanciers
fancies fanciest fanciful fancifully fancifulness fancily fanciness fancying fancywork fandango
fandangos fandom fanfare fanfares fang fanged fangs fanlight fanlights fanned fannies fanning fanny
fantail fantails fantasia fantasias fantasied fantasise fantasised fantasises fantasising fantasist
fantasists fantasize fantasized fantasizes fantasizing fantastical fantastically fantasying fanzine
fanzines farad farads faraway farces farcical farcically fared fares farewells farfetched farina
farinaceous faring farmed farmhand farmhands farmhouse farmhouses farming farmland farmlands farms
farmstead farmsteads farmyard farmyards faro farrago farragoes farrier farriers farrow farrowed
farrowing farrows farseeing farsighted farsightedness fart farted farthermost farthing farthings
farting farts fascia fascias fascicle fascicles fascinatingly fascination fascinations fascism
fascistic fascists fashionably fashioner fashioners fashionista fashionistas fastback fastbacks
fastball fastballs fasted fasten fastened fastener fasteners fastening fastenings fastens fastidious
fastidiously fastidiousness fasting fastness fastnesses fasts fatalism fatalist fatalistic
fatalistically fatalists fatalities fatality fatally fatback fated fateful fatefully fatefulness
fates fathead fatheaded fatheads fathered fatherhood fathering fatherland fatherlands fatherless
fatherly fathom fathomable fathomed fathoming fathomless fathoms fatigue fatigued fatigues fatiguing
fating fatness fats fatso fatsos fatten fattened fattening fattens fatter fattest fattier fatties
fattiest fattiness fatty fatuity fatuously fatuousness fatwa fatwas faucets faulted faultfinder
faultfinders faultfinding faultier faultiest faultily faultiness faulting faultless faultlessly
faultlessness faun fauna faunas fauns fauvism fauvist fauvists faux fave faves favorably favoritism
favourably favouritism fawn fawned fawner fawners fawning fawns fax faxed faxes faxing fay fayer
fayest fayre fays faze fazed fazes fazing fealty fearful fearfully fearfulness fearless fearlessly
fearlessness fearsome feasibly feast feasted feaster feasters feasting feasts feather featherbedding
featherbrained feathered featherier featheriest feathering featherless feathers featherweight
featherweights feathery feats featureless febrile fecal feces feckless fecklessly fecklessness
fecund fecundate fecundated fecundates fecundating fecundation fecundity federalisation federalise
federalised federalises federalising federalism federalist federalists federalization federalize
federalized federalizes federalizing federally federals federate federated federates federating
federation federations fedora fedoras feds feebleness feebler feeblest feebly feedbag feedbags
feeder feeders feedings feedlot feedlots feeler feelers feelgood feelingly feign feigned feigning
feigns feint feinted feinting feints feistier feistiest feisty feldspar felicitate felicitated
felicitates felicitating felicitation felicitations felicities felicitous felicitously felicity
feline felines fella fellas fellatio felled feller fellers fellest felling fellowman fellowmen
fellowship fellowships fells felon felonies felonious felons felony felted felting felts femaleness
feminine femininely feminines femininity feminise feminised feminises feminising feminism feminize
feminized feminizes feminizing femoral femur femurs fen fenced fencer fencers fences fencing fend
fended fending fends fenestration fennel fens fentanyl fer feral ferment fermentation fermented
fermenting ferments fermium fern fernier ferniest ferns ferny ferocious ferociously ferociousness
ferocity ferret ferreted ferreting ferrets ferric ferried ferries ferromagnetic ferromagnetism
ferrous ferrule ferrules ferry ferryboat ferryboats ferrying ferryman ferrymen fertile fertilisation
fertilise fertilised fertiliser fertilisers fertilises fertilising fertility fertilization fertilize
fertilized fertilizer fertilizers fertilizes fertilizing ferule ferules fervency fervent fervently
fervid fervidly fervor fervour fess fessed fesses fessing fest festal fester festered festering
festers festivals festive festively festiveness festivities festivity festoon festooned festooning
festoons fests feta fetal fetched fetcher fetchers fetches fetching fetchingly feted fetid fetidness
feting fetish fetishes fetishism fetishist fetishistic fetishists fetlock fetlocks fetter fettered
fettering fetters fettle fettuccine fetus fetuses feud feudal feudalism feudalistic feuded feuding
feuds fevered feverish feverishly feverishness fevers fewness fey fez fezzes fiasco fiascoes fiascos
fiat fiats fib fibbed fibber fibbers fibbing fiberboard fiberfill fiberglass fibreboard fibrefill
fibreglass fibril fibrillate fibrillated fibrillates fibrillating fibrillation fibrils fibrin
fibroid fibrosis fibrous fibs fibula fibulae fibular fiche fiches fichu fichus fickle fickleness
fickler ficklest fictionalisation fictionalisations fictionalise fictionalised fictionalises
fictionalising fictionalization fictionalizations fictionalize fictionalized fictionalizes
fictionalizing fictionally fictions fictitious fictitiously fictive ficus fiddler fiddlers
fiddlesticks fiddlier fiddliest fiddly fidelity fidget fidgeted fidgeting fidgets fidgety
fiduciaries fiduciary fie fief fiefdom fiefdoms fiefs fielded fielder fielders fielding fieldsman
fieldsmen fieldwork fieldworker fieldworkers fiend fiendish fiendishly fiends fiercely fierceness
fiercer fiercest fierier fieriest fieriness fiery fiesta fiestas fife fifer fifers fifes fifteens
fifteenth fifteenths fifthly fifths fifties fiftieth fiftieths fig fightback fighters figment
figments figs figuration figurative figuratively figurehead figureheads figurine figurines filament
filamentous filaments filbert filberts filch filched filches filching filename filenames filer
filers filet filial filibuster filibustered filibusterer filibusterers filibustering filibusters
filigree filigreed filigreeing filigrees filings filler fillers fillet filleted filleting fillets
fillies fillings fillip filliped filliping fillips filly filmier filmiest filminess filmmaker
filmmakers filmstrip filmstrips filmy filo filterable filterer filterers filth filthier filthiest
filthily filthiness filtrate filtrated filtrates filtrating filtration fin finagle finagled finagler
finaglers finagles finagling finale finales finalisation finalist finalists finality finalization
financed financier financiers financing finch finches finder finders finely fineness finery finespun
finesse finessed finesses finessing fingerboard fingerboards fingered fingering fingerings
fingerling fingerlings fingermark fingermarks fingernail fingernails fingerprint fingerprinted
fingerprinting fingerprints fingertip fingertips finial finials finical finickier finickiest
finickiness finicky finis finises finisher finishers finitely fink finked finking finks finned finny
fins fir firearm firearms fireball fireballs firebomb firebombed firebombing firebombings firebombs
firebox fireboxes firebrand firebrands firebreak firebreaks firebrick firebricks firebug firebugs
firecracker firecrackers firedamp firefight firefighter firefighters firefighting firefights
fireflies firefly fireguard fireguards firehouse firehouses firelight firelighter firelighters
fireman firemen fireplace fireplaces fireplug fireplugs firepower fireproof fireproofed fireproofing
fireproofs firer firers firescreen firescreens fireside firesides firestorm firestorms firetrap
firetraps firetruck firetrucks firewall firewalls firewater firewood firings firmament firmaments
firmed firmer firmest firming firmness firmware firs firstborn firstborns firsthand firsts firth
firths fiscally fiscals fishbowl fishbowls fishcake fishcakes fisher fisheries fisherman fishermen
fishers fishery fishhook fishhooks fishier fishiest fishily fishiness fishmonger fishmongers fishnet
fishnets fishpond fishponds fishtail fishtailed fishtailing fishtails fishwife fishwives fishy
fissile fission fissionable fissure fissures fist fistfight fistfights fistful fistfuls fisticuffs
fists fistula fistulas fistulous fitful fitfully fitfulness fitly fitment fitments fitness fitter
fitters fittest fittingly fittings fivers fives fixable fixate fixated fixates fixating fixation
fixations fixative fixatives fixedly fixer fixers fixings fixity fixture fixtures fizz fizzed fizzes
fizzier fizziest fizzing fizzle fizzled fizzles fizzling fjord fjords flab flabbergast flabbergasted
flabbergasting flabbergasts flabbier flabbiest flabbily flabbiness flabby flaccid flaccidity
flaccidly flack flacks flagella flagellant flagellants flagellate flagellated flagellates
flagellating flagellation flagellum flagman flagmen flagon flagons flagpole flagpoles flagrance
flagrancy flagrant flagrantly flagship flagships flagstaff flagstaffs flagstone flagstones flail
flailed flailing flails flair flairs flak flake flaked flakes flakier flakiest flakiness flaking
flaky flambeing flambes flamboyance flamboyancy flamboyant flamboyantly flamed flamenco flamencos
flameproof flameproofed flameproofing flameproofs flamethrower flamethrowers flaming flamingo
flamingos flamings flammability flammable flammables flan flange flanges flank flanked flanker
flankers flanking flanks flannel flanneled flannelette flanneling flannelled flannelling flannels
flans flap flapjack flapjacks flapped flapper flappers flapping flaps flare flared flares flareup
flareups flaring flashback flashbacks flashbulb flashbulbs flashcard flashcards flashcube flashcubes
flasher flashers flashest flashgun flashguns flashier flashiest flashily flashiness flashlight
flashlights flashpoint flashpoints flashy flask flasks flatbed flatbeds flatboat flatboats flatbread
flatcar flatcars flatfeet flatfish flatfishes flatfoot flatfooted flatfoots flatiron flatirons
flatland flatlet flatlets flatly flatmate flatmates flatness flats flatted flatten flattened
flattening flattens flatter flattered flatterer flatterers flattering flatteringly flatters flattery
flattest flatting flattish flattop flattops flatulence flatulent flatus flatware flatworm flatworms
flaunt flaunted flaunting flauntingly flaunts flautist flautists flavored flavorful flavoring
flavorings flavorless flavors flavorsome flavoured flavourful flavouring flavourings flavourless
flavours flavoursome flawless flawlessly flawlessness flax flaxen flay flayed flaying flays flea
fleabag fleabags fleabite fleabites fleapit fleapits fleas fleck flecked flecking flecks fled
fledged fledgling fledglings flee fleece fleeced fleecer fleecers fleeces fleecier fleeciest
fleeciness fleecing fleecy fleeing flees fleeted fleeter fleetest fleeting fleetingly fleetingness
fleetly fleetness fleets fleshed fleshes fleshier fleshiest fleshing fleshlier fleshliest fleshly
fleshpot fleshpots fleshy flex flexed flexes flexibly flexing flexion flextime flibbertigibbet
flibbertigibbets flick flicked flicker flickered flickering flickers flicking flicks flier fliers
fliest flightier flightiest flightiness flightless flights flighty flimflam flimflammed flimflamming
flimflams flimsier flimsiest flimsily flimsiness flimsy flinch flinched flinches flinching fling
flinging flings flint flintier flintiest flintlock flintlocks flints flinty flippancy flippant
flippantly flipper flippers flippest flirt flirtation flirtations flirtatious flirtatiously
flirtatiousness flirted flirting flirts flirty flit flits flitted flitting floater floaters flock
flocked flocking flocks floe floes flog flogged flogger floggers flogging floggings flogs flooder
floodgate floodgates floodlight floodlighted floodlighting floodlights floodlit floodplain
floodplains floodwater floodwaters floorboard floorboards floored flooring floorwalker floorwalkers
floozie floozies floozy flop flophouse flophouses flopped floppier floppies floppiest floppily
floppiness flopping flops flora floral floras florescence florescent floret florets florid floridly
floridness florin florins florist florists floss flossed flosses flossier flossiest flossing flossy
flotation flotations flotilla flotillas flotsam flounce flounced flounces flouncing flouncy flounder
floundered floundering flounders floured flouring flourish flourished flourishes flourishing flours
floury flout flouted flouter flouters flouting flouts flowchart flowcharts flowerbed flowerbeds
flowered flowerier floweriest floweriness flowering flowerings flowerless flowerpot flowerpots
flowery flu flub flubbed flubbing flubs fluctuate fluctuated fluctuates fluctuating flue fluency
fluently flues fluff fluffed fluffier fluffiest fluffiness fluffing fluffs fluidity fluidly fluids
fluke flukes flukier flukiest fluky flume flumes flummox flummoxed flummoxes flummoxing flung flunk
flunked flunkies flunking flunks flunky fluoresce fluoresced fluorescence fluorescent fluoresces
fluorescing fluoridate fluoridated fluoridates fluoridating fluoridation fluoride fluorides fluorine
fluorite fluorocarbon fluorocarbons fluoroscope fluoroscopes fluoroscopic fluoxetine flurried
flurries flurry flurrying flusher flushest fluster flustered flustering flusters fluted flutes
fluting flutist flutists flutter fluttered fluttering flutters fluttery fluvial flux fluxed fluxes
fluxing flyable flyaway flyblown flyby flybys flycatcher flycatchers flyer flyers flyleaf flyleaves
flyover flyovers flypaper flypapers flypast flypasts flysheet flysheets flyspeck flyspecked
flyspecking flyspecks flyswatter flyswatters flyway flyways flyweight flyweights flywheel flywheels
foal foaled foaling foals foamed foamier foamiest foaminess foaming foams foamy fob fobbed fobbing
fobs focal focally focsle focsles focused focuses focusing fodder fodders foe foes fogbound fogey
fogeys fogged foggier foggiest foggily fogginess fogging foggy foghorn foghorns fogies fogs fogy
fogyish foible foibles foil foiled foiling foils foist foisted foisting foists foldaway foldout
foldouts foliage folic folio folios folklore folkloric folklorist folklorists folksier folksiest
folksiness folksinger folksingers folksinging folksy folktale folktales folkway folkways follicle
follicles follies followings folly foment fomentation fomented fomenting foments fondant fondants
fonder fondest fondle fondled fondles fondling fondly fondness fondue fondues fontanel fontanelle
fontanelles fontanels foodie foodies foodstuff foodstuffs fooleries foolery foolhardier foolhardiest
foolhardily foolhardiness foolhardy foolishly foolishness foolproof foolscap footage footballer
footballers footballing footballs footbridge footbridges footed footer footers footfall footfalls
foothill foothills foothold footholds footie footing footings footless footlights footling footlings
footlocker footlockers footloose footman footmen footnoted footnoting footpath footpaths footplate
footplates footprint footprints footrace footraces footrest footrests foots footsie footsies
footslogging footsore footstep footsteps footstool footstools footwear footwork footy fop foppery
foppish foppishness fops forage foraged forager foragers forages foraging foray forayed foraying
forays forbear forbearance forbearing forbears forbiddingly forbiddings forbore forborne forceful
forcefully forcefulness forceps forcible ford fordable forded fording fords fore forearm forearmed
forearming forearms forebear forebears forebode foreboded forebodes foreboding forebodings
forecaster forecasters forecastle forecastles foreclose foreclosed forecloses foreclosing
foreclosure foreclosures forecourt forecourts foredoom foredoomed foredooming foredooms forefather
forefathers forefeet forefinger forefingers forefoot forefront forefronts foregather foregathered
foregathering foregathers forego foregoes foregoing foregone foreground foregrounded foregrounding
foregrounds forehand forehands forehead foreheads foreignness foreknew foreknow foreknowing
foreknowledge foreknown foreknows foreleg forelegs forelimb forelimbs forelock forelocks foreman
foremast foremasts foremen foremost forename forenamed forenames forenoon forenoons forensic
forensically forensics foreordain foreordained foreordaining foreordains forepart foreparts
foreperson forepersons foreplay forequarter forequarters forerunner forerunners fores foresail
foresails foresaw foresee foreseeing foreseen foreseer foreseers foresees foreshadow foreshadowed
foreshadowing foreshadows foreshore foreshores foreshorten foreshortened foreshortening foreshortens
foresight foresighted foresightedness foreskin foreskins forestall forestalled forestalling
forestalls forestation forested forester foresters foresting forestland forestry foretaste
foretasted foretastes foretasting foretell foretelling foretells forethought foretold forevermore
forewarn forewarned forewarning forewarns forewent forewoman forewomen foreword forewords forfeit
forfeited forfeiting forfeits forfeiture forfeitures forgather forgathered forgathering forgathers
forge forged forger forgeries forgers forgery forges forgetful forgetfully forgetfulness forgettable
forging forgings forgivable forgiveness forgiver forgivers forgo forgoer forgoers forgoes forgoing
forgone forked forkful forkfuls forking forklift forklifts forks forlorn forlornly formaldehyde
formalin formalisation formalise formalised formalises formalising formalism formalist formalists
formalities formality formalization formalize formalized formalizes formalizing formals formations
formative formfitting formic formidable formidably formless formlessly formlessness formulaic
formulas formulate formulated formulates formulating formulations formulator formulators fornicate
fornicated fornicates fornicating fornication fornicator fornicators forsake forsaken forsakes
forsaking forsook forsooth forswear forswearing forswears forswore forsworn forsythia forsythias
fort forte fortes forthright forthrightly forthrightness forthwith forties fortieth fortieths
fortification fortifications fortified fortifier fortifiers fortifies fortify fortifying fortissimo
fortitude fortnightly fortnights fortress fortresses forts fortuitous fortuitously fortuitousness
fortuity fortunes fortuneteller fortunetellers fortunetelling forums forwarder forwarders forwardest
forwardly forwardness forwent fossa fossilisation fossilise fossilised fossilises fossilising
fossilization fossilize fossilized fossilizes fossilizing fossils foster fostered fostering fosters
foulard fouled fouler foulest fouling foully foulmouthed foulness fouls foundational founder
foundered foundering founders foundling foundlings foundries foundry fount fountainhead
fountainheads fountains founts fourfold fourposter fourposters fours fourscore foursome foursomes
foursquare fourteens fourteenth fourteenths fourthly fourths fowl fowled fowling fowls fox foxed
foxes foxfire foxglove foxgloves foxhole foxholes foxhound foxhounds foxhunt foxhunting foxhunts
foxier foxiest foxily foxiness foxing foxtrot foxtrots foxtrotted foxtrotting foxy foyer foyers
fracas fracases frack fracked fracking fracks fractal fractals fractional fractionally fractious
fractiously fractiousness fracture fractured fractures fracturing fragility fragmentary
fragmentation fragmented fragmenting fragrance fragrances fragrant fragrantly frail frailer frailest
frailly frailness frailties frailty framed framer framers frameworks framing franc franchise
franchised franchisee franchisees franchiser franchisers franchises franchising franchisor
franchisors francium francophone francs frangibility frangible franked franker frankest frankfurter
frankfurters frankincense franking frankness franks frantically frappes frat fraternal fraternally
fraternisation fraternise fraternised fraterniser fraternisers fraternises fraternising fraternities
fraternity fraternization fraternize fraternized fraternizer fraternizers fraternizes fraternizing
fratricidal fratricide fratricides frats frauds fraudster fraudsters fraudulence fraudulent
fraudulently fraught fray frayed fraying frays frazzle frazzled frazzles frazzling freaked freakier
freakiest freaking freakish freakishly freakishness freakout freakouts freaky freckle freckled
freckles freckling freckly freebase freebased freebases freebasing freebee freebees freebie freebies
freebooter freebooters freeborn freedman freedmen freedoms freehand freehold freeholder freeholders
freeholds freelance freelanced freelancer freelancers freelances freelancing freeload freeloaded
freeloader freeloaders freeloading freeloads freeman freemasonry freemen freephone freer freesia
freesias freest freestanding freestone freestones freestyle freestyles freethinker freethinkers
freethinking freeware freewheel freewheeled freewheeling freewheels freewill freezable freezer
freezers freight freighted freighter freighters freighting freights frenemies frenemy frenetic
frenetically frenzied frenziedly frenzies frenzy frequented frequenter frequenters frequentest
frequenting frequents fresco frescoes freshen freshened freshener fresheners freshening freshens
fresher freshers freshest freshet freshets freshly freshman freshmen freshness freshwater fret
fretful fretfully fretfulness frets fretsaw fretsaws fretted fretting fretwork friable friar
friaries friars friary fricassee fricasseed fricasseeing fricassees fricative fricatives frictional
frictions fridge fridges friedcake friedcakes friended friending friendless friendlier friendlies
friendliest friendliness friendships frieze friezes frig frigate frigates frigged frigging fright
frighted frighteningly frightful frightfully frightfulness frighting frights frigid frigidity
frigidly frigidness frigs frill frilled frillier frilliest frills frilly fringed fringes fringing
fripperies frippery frisk frisked friskier friskiest friskily friskiness frisking frisks frisky
frisson frissons fritter frittered frittering fritters fritz frivolities frivolity frivolously
frivolousness frizz frizzed frizzes frizzier frizziest frizzing frizzle frizzled frizzles frizzling
frizzly frizzy fro frock frocks frogman frogmarch frogmarched frogmarches frogmarching frogmen
frogspawn frolic frolicked frolicker frolickers frolicking frolics frolicsome frond fronds frontage
frontages frontal frontally frontbench frontbencher frontbenchers frontbenches fronted frontier
frontiers frontiersman frontiersmen frontierswoman frontierswomen fronting frontispiece
frontispieces fronts frontward frontwards frosh frost frostbit frostbite frostbites frostbiting
frostbitten frosted frostier frostiest frostily frostiness frosting frostings frosts frosty froth
frothed frothier frothiest frothiness frothing froths frothy froufrou frowsier frowsiest frowsy
frowzier frowziest frowzily frowziness frowzy fructified fructifies fructify fructifying fructose
frugal frugality frugally fruitcake fruitcakes fruited fruiterer fruiterers fruitful fruitfully
fruitfulness fruitier fruitiest fruitiness fruiting fruition fruitless fruitlessly fruitlessness
fruity frump frumpier frumpiest frumpish frumps frumpy frustratingly frustrations frustum frustums
fryer fryers fuchsia fuchsias fuck fucked fucker fuckers fuckhead fuckheads fucking fucks fuddle
fuddled fuddles fuddling fudged fudges fudging fuehrer fuehrers fueled fueling fuelled fuelling
fuels fug fugal fuggy fugitive fugitives fugue fugues fuhrer fuhrers fulcrum fulcrums fulfillment
fulfilment fullback fullbacks fulled fullers fulling fullness fulls fulminate fulminated fulminates
fulminating fulmination fulminations fulsome fulsomely fulsomeness fumble fumbled fumbler fumblers
fumbles fumbling fumblingly fumed fumier fumiest fumigant fumigants fumigate fumigated fumigates
fumigating fumigation fumigator fumigators fuming fumy functionalism functionalist functionalists
functionalities functionally functionaries functionary functor fundamentalism fundamentalists
fundamentals fundraiser fundraisers fundraising funerals funerary funereal funereally funfair
funfairs fungal fungi fungible fungibles fungicidal fungicide fungicides fungoid fungous fungus
funicular funiculars funk funked funkier funkiest funkiness funking funks funky funnel funneled
funneling funnelled funnelling funnels funner funnest funnies funnily funniness funnyman funnymen
furbelow furbish furbished furbishes furbishing furies furious furiously furl furled furling furlong
furlongs furlough furloughed furloughing furloughs furls furnace furnaces furnish furnished
furnishes furnishing furnishings furor furore furores furors furosemide furred furrier furriers
furriest furriness furring furrow furrowed furrowing furrows furs furtherance furthered furthering
furthermost furthers furtive furtively furtiveness fury furze fused fusee fusees fuselage fuselages
fuses fusibility fusible fusileer fusileers fusilier fusiliers fusillade fusillades fusing fusions
fussbudget fussbudgets fussed fusses fussier fussiest fussily fussiness fussing fusspot fusspots
fustian fustier fustiest fustiness fusty futilely futility futon futons futures futurism futurist
futuristic futurists futurities futurity futurologist futurologists futurology futz futzed futzes
futzing fuzz fuzzed fuzzes fuzzier fuzziest fuzzily fuzziness fuzzing gab gabardine gabardines
gabbed gabbier gabbiest gabbiness gabbing gabble gabbled gabbles gabbling gabby gaberdine gaberdines
gabfest gabfests gable gabled gables gabs gad gadabout gadabouts gadded gadder gadders gadding
gadflies gadfly gadget gadgetry gadgets gadolinium gads gaff gaffe gaffed gaffer gaffers gaffes
gaffing gaffs gag gaga gagged gagging gaggle gaggles gags gaiety gaily gainer gainers gainful
gainfully gainsaid gainsay gainsayer gainsayers gainsaying gainsays gait gaiter gaiters gaits gal
gala galas galaxies gale galena gales gall gallant gallantly gallantry gallants gallbladder
gallbladders galled galleon galleons galleria gallerias galleries gallery galley galleys
gallimaufries gallimaufry galling gallium gallivant gallivanted gallivanting gallivants gallon
gallons gallop galloped galloping gallops gallows galls gallstone gallstones galoot galoots galore
galosh galoshes gals galumph galumphed galumphing galumphs galvanic galvanisation galvanise
galvanised galvanises galvanising galvanism galvanization galvanize galvanized galvanizes
galvanizing galvanometer galvanometers gambit gambits gamble gambled gambler gamblers gambles
gambling gambol gamboled gamboling gambolled gambolling gambols gamecock gamecocks gamed gamekeeper
gamekeepers gamely gameness gamer gamesmanship gamest gamester gamesters gamete gametes gametic
gamey gamier gamiest gamin gamine gamines gaminess gaming gamins gamma gammas gammon gammy gamut
gamuts gamy gander ganders gangbusters ganged ganging gangland ganglia gangling ganglion ganglionic
gangplank gangplanks gangrene gangrened gangrenes gangrening gangrenous gangs gangsta gangstas
gangster gangsters gangway gangways ganja gannet gannets gantlet gantlets gantries gantry gape gaped
gapes gaping gar garaged garages garaging garb garbageman garbanzo garbanzos garbed garbing garbs
gardened gardener gardeners gardenia gardenias gardening garfish garfishes gargantuan gargle gargled
gargles gargling gargoyle gargoyles garish garishly garishness garland garlanded garlanding garlands
garlic garlicky garment garments garner garnered garnering garners garnet garnets garnish garnished
garnishee garnisheed garnisheeing garnishees garnishes garnishing garnishment garnishments garotte
garotted garottes garotting garret garrets garrison garrisoned garrisoning garrisons garrote
garroted garroter garroters garrotes garroting garrotte garrotted garrottes garrotting garrulity
garrulous garrulously garrulousness gars garter garters gasbag gasbags gaseous gases gash gashed
gashes gashing gasholder gasholders gasket gaskets gaslight gaslights gasman gasmen gasohol
gasometer gasometers gasped gasping gasps gassed gassier gassiest gassing gassy gastric gastritis
gastroenteritis gastrointestinal gastronome gastronomes gastronomic gastronomical gastronomically
gastronomy gastropod gastropods gasworks gateau gateaux gatecrash gatecrashed gatecrasher
gatecrashers gatecrashes gatecrashing gated gatehouse gatehouses gatekeeper gatekeepers gatepost
gateposts gateways gatherer gatherers gatherings gating gator gators gauche gauchely gaucheness
gaucher gaucherie gauchest gaucho gauchos gaudier gaudiest gaudily gaudiness gaudy gauge gauged
gauges gauging gaunt gaunter gauntest gauntlet gauntlets gauntness gauze gauzier gauziest gauziness
gauzy gavel gavels gavotte gavottes gawd gawk gawked gawkier gawkiest gawkily gawkiness gawking
gawks gawky gawp gawped gawping gawps gayer gayest gayness gays gaze gazebo gazebos gazed gazelle
gazelles gazer gazers gazes gazette gazetted gazetteer gazetteers gazettes gazetting gazillion
gazillions gazing gazpacho gazump gazumped gazumping gazumps gearbox gearboxes gearshift gearshifts
gearwheel gearwheels gecko geckos geddit gee geed geeing geek geekier geekiest geeks geeky gees
geese geezer geezers geisha gel gelatin gelatinous gelcap geld gelded gelding geldings gelds gelid
gelignite gelled gelling gels gem gemmology gemological gemologist gemologists gemology gems
gemstone gemstones gendarme gendarmes gendered genders genealogical genealogically genealogies
genealogist genealogists genealogy genera generalissimo generalissimos generalist generalists
generalities generality generals generalship generational generative generically generics
generosities generosity generously generousness geneses genesis geneticist geneticists genial
geniality genially geniculate genie genies genii genital genitalia genitally genitals genitive
genitives genitourinary geniuses genned genning genocidal genocides genome genomes genomics genres
gens gent genteel genteelly genteelness gentian gentians gentile gentiles gentility gentled
gentlefolk gentlefolks gentlemanly gentleness gentler gentles gentlest gentlewoman gentlewomen
gentling gentries gentrification gentrified gentrifies gentrify gentrifying gentry gents genuflect
genuflected genuflecting genuflection genuflections genuflects genuineness genus geocache geocached
geocaches geocaching geocentric geocentrically geochemistry geode geodes geodesic geodesics geodesy
geodetic geoengineering geographer geographers geographic geographically geographies geologic
geological geologically geologies geologist geologists geomagnetic geomagnetism geometer geometric
geometrical geometrically geometries geophysical geophysicist geophysicists geophysics geopolitical
geopolitics geostationary geosynchronous geosyncline geosynclines geothermal geothermic geranium
geraniums gerbil gerbils geriatric geriatrician geriatricians geriatrics germ germane germanium
germicidal germicide germicides germinal germinate germinated germinates germinating germination
germs gerontological gerontologist gerontologists gerontology gerrymander gerrymandered
gerrymandering gerrymanders gerund gerunds gestalt gestalts gestapo gestapos gestate gestated
gestates gestating gestation gestational gesticulate gesticulated gesticulates gesticulating
gesticulation gesticulations gestural gestured gestures gesturing gesundheit getaway getaways getup
gewgaw gewgaws geyser geysers ghastlier ghastliest ghastliness ghat ghats ghee gherkin gherkins
ghetto ghettoise ghettoised ghettoises ghettoising ghettoize ghettoized ghettoizes ghettoizing
ghettos ghosted ghosting ghostlier ghostliest ghostliness ghostly ghosts ghostwrite ghostwriter
ghostwriters ghostwrites ghostwriting ghostwritten ghostwrote ghoul ghoulish ghoulishly ghoulishness
ghouls giantess giantesses giants gibber gibbered gibbering gibbers gibbet gibbeted gibbeting
gibbets gibbon gibbons gibbous gibe gibed gibes gibing giblet giblets giddier giddiest giddily
giddiness giddy gifted gifting gigabit gigabits gigabyte gigabytes gigagram gigagrams gigahertz
gigajoule gigajoules gigameter gigameters gigametre gigametres gigantic gigantically gigapascal
gigapascals gigapixel gigapixels gigawatt gigawatts gigged gigging giggle giggled giggler gigglers
giggles gigglier giggliest giggling giggly gigolo gigolos gigs gild gilded gilder gilders gilding
gilds gill gillie gillies gills gilt gilts gimbals gimcrack gimcrackery gimcracks gimlet gimleted
gimleting gimlets gimme gimmes gimmick gimmickry gimmicks gimmicky gimp gimped gimping gimps gimpy
ginger gingerbread gingered gingering gingerly gingers gingersnap gingersnaps gingery gingham
gingivitis ginkgo ginkgoes ginkgos ginned ginning ginormous gins ginseng giraffe giraffes gird
girded girder girders girding girdle girdled girdles girdling girds girlfriends girlhood girlhoods
girlie girlies girlish girlishly girlishness girly giro giros girt girted girth girths girting girts
gist git gite gites gits giveaway giveaways giveback givebacks givens giver givers givings gizmo
gizmos gizzard gizzards glacial glacially glaciate glaciated glaciates glaciating glaciation
glaciations glacier glaciers gladden gladdened gladdening gladdens gladder gladdest glade glades
gladiator gladiatorial gladiators gladiola gladiolas gladioli gladiolus gladness glads gladsome glam
glamor glamored glamoring glamorisation glamorise glamorised glamorises glamorising glamorization
glamorize glamorized glamorizes glamorizing glamorous glamorously glamors glamour glamoured
glamouring glamours glanced glances glancing gland glandes glands glandular glans glare glared
glares glaring glaringly glasnost glassblower glassblowers glassblowing glassed glassful glassfuls
glasshouse glasshouses glassier glassiest glassily glassiness glassing glassware glassy glaucoma
glaze glazed glazes glazier glaziers glazing gleam gleamed gleaming gleamings gleams gleaner
gleaners gleanings glee gleeful gleefully gleefulness glen glenohumeral glenoid glens glib glibber
glibbest glibly glibness glide glided glider gliders glides gliding glimmer glimmered glimmering
glimmerings glimmers glimpse glimpsed glimpses glimpsing glint glinted glinting glints glissandi
glissando glisten glistened glistening glistens glister glistered glistering glisters glitch
glitches glitter glitterati glittered glittering glitters glittery glitz glitzier glitziest glitzy
gloaming gloamings gloat gloated gloating gloatingly gloats glob globalisation globalise globalised
globalises globalising globalism globalist globalists globalization globalize globalized globalizes
globalizing globe globes globetrotter globetrotters globetrotting globs globular globule globules
globulin glockenspiel glockenspiels gloom gloomier gloomiest gloomily gloominess gloomy glop gloppy
gloried glories glorification glorified glorifies glorify glorifying gloriously glorying gloss
glossaries glossary glossed glosses glossier glossies glossiest glossily glossiness glossing
glossolalia glottal glottis glottises gloved gloving glower glowered glowering glowers glowingly
glowworm glowworms glucagon glucose glued glues gluey gluier gluiest gluing glum glumly glummer
glummest glumness gluon gluons glut gluten glutenous glutinous glutinously gluts glutted glutting
glutton gluttonous gluttonously gluttons gluttony glycerin glycerine glycerol glycogen glycol glyph
gnarl gnarled gnarlier gnarliest gnarling gnarls gnarly gnash gnashed gnashes gnashing gnat gnats
gnaw gnawed gnawing gnaws gneiss gnocchi gnomes gnomic gnomish gnu gnus goad goaded goading goads
goalie goalies goalkeeper goalkeepers goalkeeping goalless goalmouth goalmouths goalpost goalposts
goalscorer goalscorers goaltender goaltenders goatee goatees goatherd goatherds goats goatskin
goatskins gob gobbed gobbet gobbets gobbing gobble gobbled gobbledegook gobbledygook gobbler
gobblers gobbles gobbling goblet goblets goblin goblins gobs gobsmacked gobstopper gobstoppers
godawful godchild godchildren goddam goddamed goddammit goddamn goddamned goddaughter goddaughters
goddess goddesses godfather godfathers godforsaken godhead godhood godless godlessly godlessness
godlier godliest godlike godliness godly godmother godmothers godparent godparents godsend godsends
godson godsons godspeed goer goers gofer gofers goggle goggled goggles goggling goings goiter
goiters goitre goitres goldbrick goldbricked goldbricker goldbrickers goldbricking goldbricks
goldener goldenest goldenrod goldfield goldfields goldfinch goldfinches goldmine goldmines golds
goldsmith goldsmiths golfed golfer golfers golfing golfs gollies golliwog golliwogs golly gonad
gonadal gonads gondola gondolas gondolier gondoliers goner goners gong gonged gonging gongs gonna
gonorrhea gonorrheal gonorrhoea gonorrhoeal goo goober goobers goodbyes goodbys goodhearted goodish
goodlier goodliest goodly goodnight goodwill gooey goof goofball goofballs goofed goofier goofiest
goofiness goofing goofs goofy google googled googles googlies googling googly gooier gooiest gook
gooks goon goons goop goose gooseberries gooseberry goosebumps goosed gooseflesh gooses goosestep
goosestepped goosestepping goosesteps goosing gopher gophers gore gored gores gorge gorged
gorgeously gorgeousness gorges gorging gorgon gorgons gorier goriest gorilla gorillas gorily
goriness goring gormandise gormandised gormandiser gormandisers gormandises gormandising gormandize
gormandized gormandizer gormandizers gormandizes gormandizing gormless gorp gorse gory gosh goshawk
goshawks gosling goslings gospels gossamer gossiped gossiper gossipers gossiping gossips gossipy
gotcha goth goths gotta gouache gouaches gouge gouged gouger gougers gouges gouging goulash
goulashes gourd gourde gourdes gourds gourmand gourmands gourmet gourmets gout goutier goutiest
gouty governable governance governess governesses governmental governors governorship gowned gowning
gowns grabber grabbers grabbier grabbiest grabby graced graceful gracefully gracefulness graceless
gracelessly gracelessness graces gracing gracious graciously graciousness grackle grackles grad
gradable gradate gradated gradates gradating gradation gradations graded grader graders gradient
gradients grading grads gradualism gradualness graduations graft grafted grafter grafters grafting
grafts graham grahams grail grained grainier grainiest graininess grains grainy gram grammarian
grammarians grammars grammatically gramophone gramophones grampus grampuses grams gran granaries
granary grandad grandads grandam grandams grandaunt grandaunts grandchild grandchildren granddad
granddaddies granddaddy granddads granddaughter granddaughters grandee grandees grander grandest
grandeur grandfathered grandfathering grandfatherly grandfathers grandiloquence grandiloquent
grandiose grandiosely grandiosity grandly grandma grandmas grandmotherly grandmothers grandnephew
grandnephews grandness grandniece grandnieces grandpa grandparent grandparents grandpas grandson
grandsons grandstand grandstanded grandstanding grandstands granduncle granduncles grange granges
granite granitic grannie grannies granny granola grans grantee grantees granter granters
grantsmanship granular granularity granulate granulated granulates granulating granulation granule
granules grape grapefruit grapefruits grapes grapeshot grapevine grapevines graphed graphically
graphing graphite graphologist graphologists graphology grapnel grapnels grapple grappled grapples
grappling graspable grasped grasping grasps grassed grasses grasshopper grasshoppers grassier
grassiest grassing grassland grasslands grassroots grassy grate grated gratefulness grater graters
grates gratification gratifications gratified gratifies gratify gratifying gratifyingly gratin
grating gratingly gratings gratins gratis gratitude gratuities gratuitousness gratuity gravamen
gravamens graved gravedigger gravediggers gravel graveled graveling gravelled gravelling gravelly
gravels gravely graven graveness graver graves graveside gravesides gravest gravestone gravestones
graveyard graveyards gravid gravies gravimeter gravimeters graving gravitas gravitate gravitated
gravitates gravitating gravitation gravy graybeard graybeards grayed grayer grayest graying grayish
grayness grays graze grazed grazer grazers grazes grazing grease greased greasepaint greaser
greasers greases greasier greasiest greasily greasiness greasing greatcoat greatcoats greathearted
greatness greats grebe grebes greedier greediest greedily greediness greenback greenbacks greenbelt
greenbelts greened greener greenery greenest greenfield greenflies greenfly greengage greengages
greengrocer greengrocers greenhorn greenhorns greenhouse greenhouses greening greenish greenly
greenmail greenness greenroom greenrooms greens greenstone greensward greenwood greet greeted
greeter greeters greeting greetings greets gregarious gregariously gregariousness gremlin gremlins
grenade grenades grenadier grenadiers grenadine greyed greyer greyest greyhound greyhounds greying
greyish greyness greys griddle griddlecake griddlecakes griddles gridiron gridirons gridlock
gridlocked gridlocks grids griefs grievance grievances grieve grieved griever grievers grieves
grieving grievous grievously grievousness griffin griffins griffon griffons grill grille grilled
grilles grilling grillings grills grimace grimaced grimaces grimacing grime grimed grimes grimier
grimiest griminess griming grimly grimmer grimmest grimness grimy grin grinder grinders grindings
grindstone grindstones gringo gringos grinned grinning grins gripe griped griper gripers gripes
griping grippe gripped gripper grippers gripping grislier grisliest grisliness grisly grist gristle
gristly gristmill gristmills grit grits gritted gritter gritters grittier grittiest grittiness
gritting gritty grizzle grizzled grizzles grizzlier grizzlies grizzliest grizzling grizzly groaned
groaning groans groat groats grocer groceries grocers grocery grog groggier groggiest groggily
grogginess groggy groin groins grommet grommets groom groomed groomer groomers grooming grooms
groomsman groomsmen groove grooved grooves groovier grooviest grooving groovy grope groped groper
gropers gropes groping grosbeak grosbeaks grosgrain grossed grosser grossest grossing grossness
grotesque grotesquely grotesqueness grotesques grottier grottiest grotto grottoes grotty grouch
grouched grouches grouchier grouchiest grouchily grouchiness grouching grouchy groundbreaking
groundbreakings groundcloth groundcloths grounded grounder grounders groundhog groundhogs grounding
groundings groundless groundlessly groundnut groundnuts groundsheet groundsheets groundskeeper
groundskeepers groundsman groundsmen groundswell groundswells groundwater groundwork grouper
groupers groupie groupies groupings groupware grouse groused grouser grousers grouses grousing grout
grouted grouting grouts grove grovel groveled groveler grovelers groveling grovelled groveller
grovellers grovelling grovels groves grower growers growl growled growler growlers growling growls
grownup grownups growths groyne groynes grub grubbed grubber grubbers grubbier grubbiest grubbily
grubbiness grubbing grubby grubs grubstake grudge grudged grudges grudging grudgingly gruel grueling
gruelingly gruelings gruelling gruellingly gruellings gruesome gruesomely gruesomeness gruesomer
gruesomest gruff gruffer gruffest gruffly gruffness grumble grumbled grumbler grumblers grumbles
grumbling grumblings grump grumpier grumpiest grumpily grumpiness grumps grumpy grunge grungier
grungiest grungy grunion grunions grunt grunted grunting grunts guacamole guanine guano guarani
guaranies guaranis guarantied guaranties guarantor guarantors guaranty guarantying guardedly guarder
guarders guardhouse guardhouses guardian guardians guardianship guardrail guardrails guardroom
guardrooms guardsman guardsmen guava guavas gubernatorial guerilla guerillas guerrilla guerrillas
guessable guesser guessers guesstimate guesstimated guesstimates guesstimating guesswork guestbook
guestbooks guested guesthouse guesthouses guesting guestroom guestrooms guff guffaw guffawed
guffawing guffaws guidebook guidebooks guidepost guideposts guider guiders guild guilder guilders
guildhall guildhalls guilds guile guileful guileless guilelessly guilelessness guillemot guillemots
guillotine guillotined guillotines guillotining guiltier guiltiest guiltily guiltiness guiltless
guineas guise guises guitarist guitarists guitars gulag gulags gulch gulches gulden guldens gulfs
gull gulled gullet gullets gullibility gullies gulling gulls gully gulp gulped gulper gulpers
gulping gulps gumball gumballs gumbo gumboil gumboils gumboot gumboots gumbos gumdrop gumdrops
gummed gummier gummiest gumming gummy gumption gums gumshoe gumshoed gumshoeing gumshoes gunboat
gunboats gunfight gunfighter gunfighters gunfights gunfire gunge gungy gunk gunky gunman gunmen
gunmetal gunned gunnel gunnels gunner gunners gunnery gunning gunny gunnysack gunnysacks gunpoint
gunpowder gunrunner gunrunners gunrunning gunship gunships gunshot gunshots gunslinger gunslingers
gunsmith gunsmiths gunwale gunwales guppies guppy gurgle gurgled gurgles gurgling gurney gurneys
guru gurus gush gushed gusher gushers gushes gushier gushiest gushing gushingly gushy gusset
gusseted gusseting gussets gussied gussies gussy gussying gust gustatory gusted gustier gustiest
gustily gusting gusto gusts gusty gutless gutlessness gutsier gutsiest gutsy gutted guttered
guttering gutters guttersnipe guttersnipes guttier guttiest gutting guttural gutturals gutty guv
guvnor guvnors guvs guyed guying guzzle guzzled guzzler guzzlers guzzles guzzling gybe gybed gybes
gybing gym gymkhana gymkhanas gymnasium gymnasiums gymnast gymnastic gymnastically gymnastics
gymnasts gymnosperm gymnosperms gyms gymslip gymslips gynaecologic gynaecological gynaecologist
gynaecologists gynaecology gynecologic gynecological gynecologist gynecologists gynecology gyp
gypped gypper gyppers gypping gyps gypsies gypster gypsters gypsum gypsy gyrate gyrated gyrates
gyrating gyration gyrations gyrator gyrators gyrfalcon gyrfalcons gyro gyros gyroscope gyroscopes
gyroscopic gyve gyved gyves gyving haberdasher haberdasheries haberdashers haberdashery habiliment
habiliments habitability habitable habitat habitation habitations habitats habitual habitually
habitualness habituate habituated habituates habituating habituation hacienda haciendas hackle
hackles hackney hackneyed hackneying hackneys hacksaw hacksaws hacktivist hacktivists hackwork
haddock haddocks hadith hadnt hadst haem haematite haematologic haematological haematologist
haematologists haematology haemoglobin haemophilia haemophiliac haemophiliacs haemorrhage
haemorrhaged haemorrhages haemorrhaging haemorrhoid haemorrhoids hafnium haft hafts hag haggard
haggardly haggardness haggis haggises haggish haggle haggled haggler hagglers haggles haggling
hagiographer hagiographers hagiographies hagiography hags hahnium haiku hailed hailing hails
hailstone hailstones hailstorm hailstorms hairball hairballs hairband hairbands hairbreadth
hairbreadths hairbrush hairbrushes haircloth haircuts hairdo hairdos hairdresser hairdressers
hairdressing hairdrier hairdriers hairdryer hairdryers haired hairgrip hairgrips hairier hairiest
hairiness hairless hairlike hairline hairlines hairnet hairnets hairpiece hairpieces hairpin
hairpins hairsbreadth hairsbreadths hairsplitter hairsplitters hairsplitting hairspray hairsprays
hairspring hairsprings hairstyle hairstyles hairstylist hairstylists haj hajj hajjes hajji hajjis
hake hakes halal halberd halberds halcyon hale haled haler hales halest halfback halfbacks
halfhearted halfheartedly halfheartedness halfpence halfpennies halfpenny halftime halftimes
halftone halftones halfway halfwit halfwits halibut halibuts haling halite halitosis hallelujah
hallelujahs hallmark hallmarked hallmarking hallmarks halloo hallooed hallooing halloos hallow
hallowed hallowing hallows hallucinate hallucinated hallucinates hallucinating hallucination
hallucinations hallucinatory hallucinogen hallucinogenic hallucinogenics hallucinogens hallway
hallways halo haloed halogen halogens haloing halon halos halter haltered haltering halterneck
halternecks halters haltingly halved halving halyard halyards hamburg hamburger hamburgers hamburgs
hamlet hamlets hammed hammered hammerer hammerers hammerhead hammerheads hammering hammerings
hammerlock hammerlocks hammers hammertoe hammertoes hammier hammiest hamming hammock hammocks hammy
hamper hampered hampering hampers hams hamster hamsters hamstring hamstringing hamstrings hamstrung
handbag handbags handball handballs handbarrow handbarrows handbill handbills handbooks handbrake
handbrakes handcar handcars handcart handcarts handclasp handclasps handcraft handcrafted
handcrafting handcrafts handcuff handcuffed handcuffing handcuffs handedness handfuls handgun
handguns handheld handhelds handhold handholds handicapped handicapper handicappers handicapping
handicaps handicraft handicrafts handier handiest handily handiness handiwork handkerchief
handkerchiefs handlebar handlebars handlers handmade handmaid handmaiden handmaidens handmaids
handout handouts handover handovers handpick handpicked handpicking handpicks handrail handrails
handsaw handsaws handset handsets handshake handshakes handshaking handsome handsomely handsomeness
handsomer handsomest handspring handsprings handstand handstands handwork handwoven handwriting
handwritten handyman handymen hangar hangars hangdog hanger hangers hangings hangman hangmen
hangnail hangnails hangout hangouts hangovers hangup hangups hank hanker hankered hankering
hankerings hankers hankie hankies hanks hanky hansom hansoms hap haphazard haphazardly haphazardness
hapless haplessly haplessness haploid haploids haply happenings happenstance happenstances haptic
harangue harangued harangues haranguing harass harassed harasser harassers harasses harassing
harassment harbinger harbingers harbor harbored harboring harbormaster harbormasters harbors harbour
harboured harbouring harbours hardbacks hardball hardboard hardbound hardcore hardcover hardcovers
hardener hardeners hardhat hardhats hardheaded hardheadedly hardheadedness hardhearted hardheartedly
hardheartedness hardier hardiest hardihood hardily hardiness hardliner hardliners hardness
hardscrabble hardships hardstand hardstands hardtack hardtop hardtops hardwood hardwoods hardworking
hare harebell harebells harebrained hared harelip harelipped harelips harem harems hares haricot
haricots haring hark harked harking harks harlequin harlequins harlot harlotry harlots harmed
harmfully harmfulness harming harmlessly harmlessness harmonic harmonica harmonically harmonicas
harmonics harmonies harmonious harmoniously harmoniousness harmonisation harmonise harmonised
harmoniser harmonisers harmonises harmonising harmonium harmoniums harmonization harmonize
harmonized harmonizer harmonizers harmonizes harmonizing harms harness harnessed harnesses
harnessing harp harped harpies harping harpist harpists harpoon harpooned harpooner harpooners
harpooning harpoons harps harpsichord harpsichordist harpsichordists harpsichords harpy harridan
harridans harried harrier harriers harries harrow harrowed harrowing harrows harrumph harrumphed
harrumphing harrumphs harry harrying harsher harshest harshly harshness hart harts harvest harvested
harvester harvesters harvesting harvests hashed hashes hashing hashish hashtag hashtags hasnt hasp
hasps hassled hassles hassling hassock hassocks hast haste hasted hastened hastening hastens hastes
hastier hastiest hastily hastiness hasting hatband hatbands hatbox hatboxes hatch hatchback
hatchbacks hatcheck hatchecks hatched hatcheries hatchery hatches hatchet hatchets hatching hatchway
hatchways hateful hatefully hatefulness hatemonger hatemongers hater haters hath hatpin hatpins
hatreds hatstand hatstands hatted hatter hatters hatting hauberk hauberks haughtier haughtiest
haughtily haughtiness haughty haul haulage hauled hauler haulers haulier hauliers hauling hauls
haunch haunches haunt haunted haunter haunters haunting hauntingly haunts hauteur haven havens
haversack haversacks haves haw hawed hawing hawk hawked hawker hawkers hawking hawkish hawkishness
hawks haws hawser hawsers hawthorn hawthorns haycock haycocks hayed haying hayloft haylofts haymaker
haymakers haymaking haymow haymows hayrick hayricks hayride hayrides hays hayseed hayseeds haystack
haystacks haywire hazarded hazarding hazardous hazardously haze hazed hazel hazelnut hazelnuts
hazels hazer hazers hazes hazier haziest hazily haziness hazing hazings hazmat headaches headband
headbands headbanger headbangers headbanging headboard headboards headbutt headbutted headbutting
headbutts headcase headcases headcheese headcount headcounts headdress headdresses headfirst
headgear headhunt headhunted headhunter headhunters headhunting headhunts headier headiest headily
headiness headings headlamp headlamps headland headlands headless headlight headlights headlined
headliner headliners headlining headlock headlocks headlong headman headmaster headmasters headmen
headmistress headmistresses headphone headphones headpiece headpieces headpin headpins headquarter
headquartered headquartering headquarters headrest headrests headroom headscarf headscarves headset
headsets headship headships headshrinker headshrinkers headsman headsmen headstall headstalls
headstand headstands headstone headstones headstrong headteacher headteachers headwaiter headwaiters
headwaters headway headwind headwinds headword headwords heady heal healed healer healers healing
heals healthcare healthful healthfully healthfulness healthier healthiest healthily healthiness
heaped heaping heaps hearer hearers hearings hearken hearkened hearkening hearkens hearsay hearse
hearses heartache heartaches heartbeat heartbeats heartbreak heartbreaking heartbreaks heartbroken
heartburn hearten heartened heartening heartens heartfelt hearth hearthrug hearthrugs hearths
hearthstone hearthstones heartier hearties heartiest heartiness heartland heartlands heartless
heartlessly heartlessness heartrending heartrendingly heartsick heartsickness heartstrings
heartthrob heartthrobs heartwarming heartwood hearty heatedly heater heaters heath heathen
heathendom heathenish heathenism heathens heather heaths heatproof heatstroke heatwave heatwaves
heave heaved heavenlier heavenliest heavenly heavenward heavenwards heaver heavers heaves heavies
heaviness heaving heavyhearted heavyset heavyweight heavyweights heck heckle heckled heckler
hecklers heckles heckling hectare hectares hectic hectically hectogram hectograms hectometer
hectometers hectometre hectometres hector hectored hectoring hectors hed hedge hedged hedgehog
hedgehogs hedgehop hedgehopped hedgehopping hedgehops hedger hedgerow hedgerows hedgers hedges
hedging hedonism hedonist hedonistic hedonists heed heeded heedful heedfully heeding heedless
heedlessly heedlessness heeds heehaw heehawed heehawing heehaws heeled heeling heelless heft hefted
heftier heftiest heftily heftiness hefting hefts hefty hegemonic hegemony hegira hegiras heifer
heifers heighten heightened heightening heightens heinous heinously heinousness heir heiress
heiresses heirloom heirlooms heirs heist heisted heisting heists helical helices helicoptered
helicoptering helicopters heliocentric heliotrope heliotropes helipad helipads heliport heliports
helium helix hellbent hellcat hellcats hellebore hellfire hellhole hellholes hellion hellions
hellish hellishly hellishness hellos helluva helm helmeted helmets helms helmsman helmsmen helot
helots helper helpers helpfully helpfulness helpings helplessly helplessness helpline helplines
helpmate helpmates helve helves hem hematite hematologic hematological hematologist hematologists
hematology heme hemiplegia hemisphere hemispheres hemispheric hemispherical hemline hemlines hemlock
hemlocks hemmed hemmer hemmers hemming hemoglobin hemophilia hemophiliac hemophiliacs hemorrhage
hemorrhaged hemorrhages hemorrhagic hemorrhaging hemorrhoid hemorrhoids hemostat hemostats hemp
hempen hems hemstitch hemstitched hemstitches hemstitching hen henceforward henchman henchmen henna
hennaed hennaing hennas henpeck henpecked henpecking henpecks hens hep heparin hepatic hepatitis
hepatocyte hepatocytes hepper heppest heptagon heptagonal heptagons heptathlon heptathlons herald
heralded heraldic heralding heraldry heralds herb herbaceous herbage herbal herbalist herbalists
herbals herbicidal herbicide herbicides herbivore herbivores herbivorous herbs herculean herded
herder herders herding herds herdsman herdsmen hereabout hereabouts hereafter hereafters hereditary
heredity herein hereinafter hereof hereon heresies heretic heretical heretics hereto heretofore
hereunder hereunto hereupon herewith heritable heritages hermaphrodite hermaphrodites hermaphroditic
hermetic hermetical hermetically hermit hermitage hermitages hermitian hermits hernia hernial
hernias herniate herniated herniates herniating herniation heroically heroics heroine heroines
heroins heroism heron herons herpes herpetologist herpetologists herpetology herringbone hers hertz
hesitance hesitancy hesitant hesitantly hesitated hesitates hesitating hesitatingly hesitation
hesitations hessian hetero heterodox heterodoxy heterogeneity heterogeneous heterogeneously heteros
heterosexuality heterosexually heterosexuals heuristic heuristically heuristics hew hewed hewer
hewers hewing hews hex hexagon hexagonal hexagons hexagram hexagrams hexameter hexameters hexed
hexes hexing heyday heydays hiatus hiatuses hibachi hibachis hibernate hibernated hibernates
hibernating hibernation hibernator hibernators hibiscus hibiscuses hiccough hiccoughed hiccoughing
hiccoughs hiccup hiccuped hiccuping hiccups hick hickey hickeys hickories hickory hicks hideaway
hideaways hidebound hideousness hideout hideouts hider hiders hidings hie hied hieing hierarchic
hierarchically hierarchies hieroglyph hieroglyphic hieroglyphics hieroglyphs hies highball highballs
highborn highboy highboys highbrow highbrows highchair highchairs highers highfalutin highhanded
highhandedly highhandedness highland highlander highlanders highlands highlighter highlighters
highness highroad highroads highs hightail hightailed hightailing hightails highwayman highwaymen
hijab hijabs hijack hijacked hijacker hijackers hijacking hijackings hijacks hike hiked hiker hikers
hikes hiking hilariously hilariousness hilarity hillbillies hillbilly hillier hilliest hilliness
hillock hillocks hillside hillsides hilltop hilltops hilly hilt hilts hims hind hinder hindered
hindering hinders hindmost hindquarter hindquarters hindrance hindrances hinds hinge hinged hinges
hinging hinter hinterland hinterlands hinters hipbath hipbaths hipbone hipbones hiphuggers hipness
hipped hipper hippest hippie hippies hipping hippo hippocampus hippodrome hippodromes hippopotamus
hippopotamuses hippos hippy hips hipster hipsters hiragana hireling hirelings hirsute hirsuteness
hiss hissed hisses hissing histamine histamines histogram histograms histologist histologists
histology histopathology historicity histories historiographer historiographers historiography
histrionic histrionically histrionics hitch hitched hitcher hitchers hitches hitchhike hitchhiked
hitchhiker hitchhikers hitchhikes hitchhiking hitching hither hitter hitters hive hived hivemind
hiveminds hives hiving hiya hmm hoagie hoagies hoard hoarded hoarder hoarders hoarding hoardings
hoards hoarfrost hoarier hoariest hoariness hoarse hoarsely hoarseness hoarser hoarsest hoary hoax
hoaxed hoaxer hoaxers hoaxes hoaxing hob hobbies hobbit hobble hobbled hobbler hobblers hobbles
hobbling hobbyhorse hobbyhorses hobbyist hobbyists hobgoblin hobgoblins hobnail hobnailed hobnailing
hobnails hobnob hobnobbed hobnobbing hobnobs hobo hoboes hobos hobs hoc hock hocked hockey hocking
hocks hockshop hockshops hod hodgepodge hodgepodges hods hoe hoecake hoecakes hoed hoedown hoedowns
hoeing hoer hoers hoes hogan hogans hogback hogbacks hogged hogging hoggish hoggishly hogs hogshead
hogsheads hogtie hogtied hogties hogtying hogwash hoick hoicked hoicking hoicks hoist hoisted
hoisting hoists hoke hoked hokes hokey hokier hokiest hoking hokum holdall holdalls holdings holdout
holdouts holdover holdovers holdup holdups holed holey holidayed holidaying holidaymaker
holidaymakers holier holiest holiness holing holism holistic holistically holler hollered hollering
hollers hollies hollowed hollower hollowest hollowing hollowly hollowness hollows holly hollyhock
hollyhocks holmium holocaust holocausts hologram holograms holograph holographic holographs
holography hols holster holstered holstering holsters homage homages hombre hombres homburg homburgs
homebodies homebody homeboy homeboys homecoming homecomings homed homegrown homeland homelands
homeless homelessness homelier homeliest homelike homeliness homely homemade homemaker homemakers
homemaking homeopath homeopathic homeopaths homeopathy homeostasis homeostatic homeowner homeowners
homepage homepages homer homered homering homeroom homerooms homers homeschooling homesick
homesickness homespun homestead homesteaded homesteader homesteaders homesteading homesteads
homestretch homestretches hometown hometowns homeward homewards homework homeworker homeworkers
homeworking homewrecker homewreckers homey homeyness homeys homicidal homicide homicides homie
homier homies homiest homiletic homilies homily hominess homing hominid hominids hominoid hominoids
hominy homo homoerotic homogeneity homogeneous homogeneously homogenisation homogenise homogenised
homogenises homogenising homogenization homogenize homogenized homogenizes homogenizing homograph
homographs homologous homology homonym homonyms homophobia homophobic homophone homophones homos
homosexuals honcho honchos hone honed honer honers hones honester honestest honeybee honeybees
honeycomb honeycombed honeycombing honeycombs honeydew honeydews honeyed honeying honeylocust
honeymoon honeymooned honeymooner honeymooners honeymooning honeymoons honeypot honeypots honeys
honeysuckle honeysuckles honing honk honked honker honkers honkie honkies honking honks honky
honorable honorableness honorably honorarily honorarium honorariums honoree honorees honorer
honorers honorific honorifics honourable honourableness honourably honouree honourees honourer
honourers hons hooch hood hooded hoodie hoodies hooding hoodlum hoodlums hoodoo hoodooed hoodooing
hoodoos hoods hoodwink hoodwinked hoodwinking hoodwinks hooey hoof hoofed hoofer hoofers hoofing
hoofs hookah hookahs hooker hookers hookup hookups hookworm hookworms hooky hooligan hooliganism
hooligans hoop hooped hooping hoopla hoops hooray hoorays hoosegow hoosegows hoot hootch hooted
hootenannies hootenanny hooter hooters hooting hoots hoover hoovered hoovering hoovers hooves hop
hopefulness hopefuls hopelessness hopped hopper hoppers hopping hops hopscotch hopscotched
hopscotches hopscotching hora horas horded hording horehound horehounds horizons horizontals
hormonal hormone hormones hornbeam hornblende horned hornet hornets hornier horniest hornless
hornlike hornpipe hornpipes horns horny horologic horological horologist horologists horology
horoscope horoscopes horribleness horridly horrifically horrifyingly horrors horseback horsebox
horseboxes horsed horseflesh horseflies horsefly horsehair horsehide horselaugh horselaughs
horseless horseman horsemanship horsemen horseplay horsepower horseradish horseradishes horseshit
horseshoe horseshoed horseshoeing horseshoes horsetail horsetails horsetrading horsewhip
horsewhipped horsewhipping horsewhips horsewoman horsewomen horsey horsier horsiest horsing horsy
hortatory horticultural horticulturalist horticulturalists horticulture horticulturist
horticulturists hos hosanna hosannas hose hosed hosepipe hosepipes hoses hosier hosiers hosiery
hosing hospholipase hospice hospices hospitable hospitably hospitalisation hospitalisations
hospitalise hospitalised hospitalises hospitalising hospitality hospitalization hospitalizations
hospitalize hospitalized hospitalizes hospitalizing hostage hostages hosted hostel hosteled hosteler
hostelers hosteling hostelries hostelry hostels hostess hostessed hostesses hostessing hostilely
hostiles hostilities hostility hosting hostler hostlers hotbed hotbeds hotblooded hotbox hotboxes
hotcake hotcakes hotdog hotdogged hotdogging hotdogs hotelier hoteliers hotels hotfoot hotfooted
hotfooting hotfoots hothead hotheaded hotheadedly hotheadedness hotheads hothouse hothouses hotkey
hotkeys hotline hotlines hotly hotness hotplate hotplates hotpot hotpots hots hotshot hotshots
hotted hotter hottest hottie hotties hotting hound hounded hounding hounds hourglass hourglasses
houri houris hourly houseboat houseboats housebound houseboy houseboys housebreak housebreaker
housebreakers housebreaking housebreaks housebroke housebroken houseclean housecleaned housecleaning
housecleans housecoat housecoats houseflies housefly houseful housefuls householder householders
households househusband househusbands housekeeper housekeepers housekeeping houselights housemaid
housemaids houseman housemaster housemasters housemate housemates housemen housemistress
housemistresses housemother housemothers houseparent houseparents houseplant houseplants houseproud
houseroom housetop housetops housewares housewarming housewarmings housewife housewifely housewives
housework housings hove hovel hovels hover hoverboard hoverboards hovercraft hovercrafts hovered
hovering hovers howbeit howd howdah howdahs howdy howitzer howitzers howl howled howler howlers
howling howls howre hows howsoever hoyden hoydenish hoydens huarache huaraches hub hubbies hubbub
hubbubs hubby hubcap hubcaps hubris hubs huckleberries huckleberry huckster huckstered huckstering
hucksterism hucksters huddle huddled huddles huddling hue hued hues huff huffed huffier huffiest
huffily huffiness huffing huffs huffy hug hugeness huger hugest hugged hugging hugs hula hulas hulk
hulking hulks hull hullabaloo hullabaloos hulled huller hullers hulling hulls humanely humaneness
humaner humanest humanisation humanise humanised humaniser humanisers humanises humanising humanism
humanist humanistic humanists humanitarian humanitarianism humanitarians humanities humanization
humanize humanized humanizer humanizers humanizes humanizing humankind humanly humanness humanoid
humanoids humbled humbleness humbler humblers humbles humblest humbling humblings humbug humbugged
humbugging humbugs humdinger humdingers humdrum humeral humeri humerus humid humidification
humidified humidifier humidifiers humidifies humidify humidifying humidity humidly humidor humidors
humiliate humiliated humiliates humiliating humiliatingly humiliation humiliations humility hummed
hummer hummers humming hummingbird hummingbirds hummock hummocks hummocky hummus humongous humored
humoresque humoring humorist humorists humorless humorlessly humorlessness humorously humorousness
humors humoured humouring humourless humourlessness humours hump humpback humpbacked humpbacks
humped humph humphed humphing humphs humping humps hums humus hunch hunchback hunchbacked hunchbacks
hunched hunches hunching hundredfold hundredth hundredths hundredweight hundredweights hunger
hungered hungering hungers hungover hungrier hungriest hungrily hungriness hunk hunker hunkered
hunkering hunkers hunkier hunkiest hunks hunky hunter hunters huntress huntresses huntsman huntsmen
hurdle hurdled hurdler hurdlers hurdles hurdling hurl hurled hurler hurlers hurling hurls hurrah
hurrahed hurrahing hurrahs hurray hurricane hurricanes hurried hurriedly hurries hurrying hurtful
hurtfully hurtfulness hurtle hurtled hurtles hurtling husbanded husbanding husbandman husbandmen
husbandry husbands hush hushed hushes hushing husk husked husker huskers huskier huskies huskiest
huskily huskiness husking husks husky hussar hussars hussies hussy hustings hustle hustled hustler
hustlers hustles hustling hutch hutches huts huzza huzzaed huzzah huzzahed huzzahing huzzahs
huzzaing huzzas hyacinth hyacinths hybrid hybridisation hybridise hybridised hybridises hybridising
hybridism hybridization hybridize hybridized hybridizes hybridizing hybrids hydra hydrangea
hydrangeas hydrant hydrants hydras hydrate hydrated hydrates hydrating hydration hydraulic
hydraulically hydraulics hydro hydrocarbon hydrocarbons hydrocephalus hydrochloride hydrocortisone
hydrodynamic hydrodynamics hydroelectric hydroelectrically hydroelectricity hydrofoil hydrofoils
hydrogenate hydrogenated hydrogenates hydrogenating hydrogenation hydrogenous hydrologist
hydrologists hydrology hydrolyse hydrolysed hydrolyses hydrolysing hydrolysis hydrolyze hydrolyzed
hydrolyzes hydrolyzing hydrometer hydrometers hydrometry hydrophilic hydrophobia hydrophobic
hydrophone hydrophones hydroplane hydroplaned hydroplanes hydroplaning hydroponic hydroponically
hydroponics hydrosphere hydrotherapy hydrothermal hydrous hydroxide hydroxides hyena hyenas hygiene
hygienic hygienically hygienist hygienists hygrometer hygrometers hying hymen hymeneal hymens hymn
hymnal hymnals hymnbook hymnbooks hymned hymning hymns hype hyped hyper hyperactive hyperactivity
hyperbola hyperbolas hyperbole hyperbolic hypercritical hypercritically hypercube hyperglycemia
hyperinflation hyperlink hyperlinked hyperlinking hyperlinks hypermarket hypermarkets hypermedia
hyperparathyroidism hyperplane hypersensitive hypersensitiveness hypersensitivities hypersensitivity
hyperspace hypertension hypertensive hypertensives hypertext hyperthyroid hyperthyroidism
hypertrophied hypertrophies hypertrophy hypertrophying hyperventilate hyperventilated
hyperventilates hyperventilating hyperventilation hypervisor hypervisors hypes hyphenate hyphenated
hyphenates hyphenating hyphenation hyphenations hyphened hyphening hyphens hyping hypnoses hypnosis
hypnotherapist hypnotherapists hypnotherapy hypnotic hypnotically hypnotics hypnotise hypnotised
hypnotises hypnotising hypnotism hypnotist hypnotists hypnotize hypnotized hypnotizes hypnotizing
hypo hypoallergenic hypochondria hypochondriac hypochondriacs hypocrisies hypocrites hypocritically
hypodermic hypodermics hypoglycemia hypoglycemic hypoglycemics hypos hypotenuse hypotenuses
hypothalami hypothalamus hypothermia hypotheses hypothesise hypothesised hypothesises hypothesising
hypothesize hypothesized hypothesizes hypothesizing hypothetically hypothyroid hypothyroidism hyssop
hysterectomies hysterectomy hysteresis hysteria hysteric hysterically hysterics iamb iambi iambic
iambics iambs iambus iambuses ibex ibexes ibidem ibis ibises ibuprofen iceberg icebergs iceboat
iceboats icebound icebox iceboxes icebreaker icebreakers icecap icecaps iced iceman icemen ices
ichthyologist ichthyologists ichthyology icicle icicles icier iciest icily iciness icing icings
ickier ickiest icky iconic iconoclasm iconoclast iconoclastic iconoclasts iconography ictus icy
idealisation idealisations idealise idealised idealises idealising idealism idealist idealistically
idealists idealization idealizations idealize idealized idealizes idealizing idem identifiable
identifications identikit identikits identities ideogram ideograms ideograph ideographs
ideologically ideologies ideologist ideologists ideologue ideologues ides idiocies idiocy idiomatic
idiomatically idioms idiopathic idiosyncrasies idiosyncrasy idiosyncratically idiotically idled
idleness idler idlers idles idlest idling idly idol idolater idolaters idolatress idolatresses
idolatrous idolatry idolisation idolise idolised idolises idolising idolization idolize idolized
idolizes idolizing idols ids idyll idyllic idyllically idylls iffier iffiest iffiness iffy ifs igloo
igloos igneous ignitable ignite ignited ignites igniting ignition ignitions ignoble ignobly
ignominies ignominious ignominiously ignominy ignoramus ignoramuses ignorantly iguana iguanas ilea
ileitis ileum ilia ilium ilk ilks illegalities illegality illegals illegibility illegible illegibly
illegitimacy illegitimate illegitimately illiberal illiberality illiberally illicit illicitly
illicitness illimitable illiteracy illiterately illiterates illnesses illogicality illogically ills
illuminable illuminate illuminated illuminates illuminating illuminatingly illumination
illuminations illumine illumined illumines illumining illusionist illusionists illusions illusive
illusory illustrative illustratively illustrator illustrators illustrious illustriously
illustriousness imaged imagery imaginable imaginably imaginal imaginations imaginatively imaging
imaginings imago imagoes imam imams imbalanced imbalances imbecile imbeciles imbecilic imbecilities
imbecility imbibe imbibed imbiber imbibers imbibes imbibing imbrication imbroglio imbroglios imbue
imbued imbues imbuing imitable imitate imitated imitates imitating imitation imitations imitative
imitatively imitativeness imitator imitators immaculate immaculately immaculateness immanence
immanency immanent immanently immaterial immateriality immaterially immaterialness immaturely
immaturity immeasurable immeasurably immediacies immediacy immediateness immemorial immemorially
immensities immensity immerse immersed immerses immersible immersing immersion immersions immersive
immigrant immigrants immigrate immigrated immigrates immigrating immigration imminence imminently
immobile immobilisation immobilise immobilised immobiliser immobilisers immobilises immobilising
immobility immobilization immobilize immobilized immobilizer immobilizers immobilizes immobilizing
immoderate immoderately immodest immodestly immodesty immolate immolated immolates immolating
immolation immoralities immorality immorally immortalise immortalised immortalises immortalising
immortality immortalize immortalized immortalizes immortalizing immortally immortals immovability
immovable immovably immunisation immunisations immunise immunised immunises immunising immunity
immunization immunizations immunize immunized immunizes immunizing immunodeficiency immunodeficient
immunoglobulin immunoglobulins immunologic immunological immunologist immunologists immunology
immure immured immures immuring immutability immutable immutably imp impacted impacting impacts
impairment impairments impala impalas impale impaled impalement impales impaling impalpable
impalpably impanel impaneled impaneling impanelled impanelling impanels impart imparted impartial
impartiality impartially imparting imparts impassable impassably impasse impasses impassibility
impassible impassibly impassioned impassive impassively impassiveness impassivity impasto impatience
impatiences impatiens impatient impatiently impeach impeachable impeached impeacher impeachers
impeaches impeaching impeachment impeachments impeccability impeccable impeccably impecunious
impecuniously impecuniousness impedance impede impeded impedes impediment impedimenta impediments
impeding impel impelled impeller impellers impelling impels impenetrability impenetrable
impenetrably impenitence impenitent impenitently imperatively imperatives imperceptibility
imperceptible imperceptibly imperceptive imperfection imperfections imperfectly imperfectness
imperfects imperialism imperialist imperialistic imperialistically imperialists imperially imperials
imperil imperiled imperiling imperilled imperilling imperilment imperils imperious imperiously
imperiousness imperishable imperishably impermanence impermanent impermanently impermeability
impermeable impermeably impermissible impersonally impersonate impersonated impersonates
impersonating impersonation impersonations impersonator impersonators impertinence impertinences
impertinent impertinently imperturbability imperturbable imperturbably impervious imperviously
impetigo impetuosity impetuous impetuously impetuousness impetus impetuses impieties impiety impinge
impinged impingement impinges impinging impious impiously impiousness impish impishly impishness
implacability implacable implacably implant implantable implantation implanted implanting implants
implausibilities implausibility implausibly implementable implementer implicate implicated
implicates implicating implicitness implode imploded implodes imploding implore implored implores
imploring imploringly implosion implosions implosive impolite impolitely impoliteness impolitenesses
impolitic imponderable imponderables importable importation importations importer importers
importunate importunately importune importuned importunes importuning importunity imposer imposers
imposingly imposition impositions impossibilities impossibility impossibles impossibly impost
imposter imposters impostor impostors imposts imposture impostures impotence impotency impotent
impotently impound impounded impounding impounds impoverish impoverished impoverishes impoverishing
impoverishment impracticability impracticable impracticably impracticality impractically imprecate
imprecated imprecates imprecating imprecation imprecations imprecise imprecisely impreciseness
imprecision impregnability impregnable impregnably impregnate impregnated impregnates impregnating
impregnation impresario impresarios impressibility impressible impressionability impressionable
impressionism impressionist impressionistic impressionists impressively impressiveness imprimatur
imprimaturs imprint imprinted imprinter imprinters imprinting imprints imprisonment imprisonments
improbabilities improbability improbably impromptu impromptus improper improperly improprieties
impropriety improvable improvidence improvident improvidently improvisation improvisational
improvisations improvise improvised improviser improvisers improvises improvising improvisor
improvisors imprudence imprudent imprudently imps impudence impudent impudently impugn impugned
impugner impugners impugning impugns impulsed impulses impulsing impulsion impulsive impulsively
impulsiveness impulsivity impunity impure impurely impurer impurest impurities impurity imputable
imputation imputations impute imputed imputes imputing inabilities inaccessibility inaccessibly
inaccurately inaction inactivate inactivated inactivates inactivating inactivation inactive
inactively inactivity inadequacies inadequacy inadequately inadmissibility inadmissible inadvertence
inadvertent inadvisability inadvisable inalienability inalienable inalienably inamorata inamoratas
inanely inaner inanest inanimate inanimately inanimateness inanities inanity inapplicable
inappreciable inappreciably inapproachable inappropriately inappropriateness inapt inaptly inaptness
inarguable inarticulacy inarticulate inarticulately inarticulateness inartistic inasmuch inattention
inattentive inattentively inattentiveness inaudibility inaudible inaudibly inaugural inaugurals
inaugurate inaugurated inaugurates inaugurating inauguration inaugurations inauspicious
inauspiciously inauthentic inboard inboards inborn inbound inbox inboxes inbred inbreed inbreeding
inbreeds inbuilt incalculable incalculably incandescence incandescent incandescently incantation
incantations incapability incapably incapacitate incapacitated incapacitates incapacitating
incapacitation incapacity incarcerate incarcerated incarcerates incarcerating incarceration
incarcerations incarnadine incarnadined incarnadines incarnadining incarnate incarnated incarnates
incarnating incarnations incautious incautiously incendiaries incendiary incense incensed incenses
incensing incentives inception inceptions incertitude incessant incessantly incest incestuous
incestuously incestuousness inched inching inchoate inchworm inchworms incidences incidentals
incinerate incinerated incinerates incinerating incineration incinerator incinerators incipience
incipient incipiently incise incised incises incising incision incisions incisive incisively
incisiveness incisor incisors incite incited incitement incitements inciter inciters incites
inciting incivilities incivility inclemency inclement inclinations inclusions inclusively
inclusiveness incognito incognitos incoherence incoherently incombustible incomer incomers incomes
incommensurate incommensurately incommode incommoded incommodes incommoding incommodious
incommunicable incommunicado incomparable incomparably incompatibilities incompatibility
incompatibles incompatibly incompetency incompetently incompetents incompletely incompleteness
incomprehensibility incomprehensibly incomprehension inconceivability inconceivable inconceivably
inconclusive inconclusively inconclusiveness incongruities incongruity incongruous incongruously
incongruousness inconsequential inconsequentially inconsiderable inconsiderate inconsiderately
inconsiderateness inconsideration inconsistently inconsolable inconsolably inconspicuous
inconspicuously inconspicuousness inconstancy inconstant inconstantly incontestability incontestable
incontestably incontinence incontinent incontrovertible incontrovertibly inconveniently
incorporation incorporeal incorrectness incorrigibility incorrigible incorrigibly incorruptibility
incorruptible incorruptibly incredibility incredulity incredulous incredulously incremental
incrementalism incrementalist incrementalists incrementally incremented incrementing increments
incriminate incriminated incriminates incriminating incrimination incriminatory incrustation
incrustations incubate incubated incubates incubating incubation incubator incubators incubus
incubuses inculcate inculcated inculcates inculcating inculcation inculpable inculpate inculpated
inculpates inculpating incumbencies incumbency incumbent incumbents incunabula incunabulum incurable
incurables incurably incurious incursion incursions indebted indebtedness indecencies indecency
indecent indecently indecipherable indecision indecisive indecisively indecisiveness indecorous
indecorously indefatigable indefatigably indefeasible indefeasibly indefensibly indefinable
indefinably indefiniteness indelible indelibly indelicacies indelicacy indelicate indelicately
indemnification indemnifications indemnified indemnifies indemnify indemnifying indemnities
indemnity indemonstrable indentation indentations indented indenting indention indents indenture
indentured indentures indenturing independents indescribable indescribably indestructibility
indestructible indestructibly indeterminable indeterminably indeterminacy indeterminately indexation
indexations indexer indexers indicatively indicatives indices indict indictable indicted indicting
indictments indicts indie indies indifference indifferent indifferently indigence indigenous
indigent indigently indigents indigestible indigestion indignant indignantly indignation indignities
indignity indigo indirectness indiscernible indiscipline indiscreet indiscreetly indiscretion
indiscretions indiscriminate indiscriminately indispensability indispensable indispensables
indispensably indisposed indisposition indispositions indisputable indisputably indissolubility
indissoluble indissolubly indistinct indistinctly indistinctness indistinguishably indite indited
indites inditing indium individualisation individualise individualised individualises
individualising individualism individualist individualistic individualistically individualists
individuality individualization individualize individualized individualizes individualizing
individuate individuated individuates individuating individuation indivisibility indivisible
indivisibly indoctrinate indoctrinated indoctrinates indoctrinating indoctrination indolence
indolent indolently indomitable indomitably indoor indoors indubitable indubitably inducement
inducements inducer inducers induct inductance inducted inductee inductees inducting inductions
inductive inductively inducts indue indued indues induing indulgence indulgences indulgent
indulgently industrialisation industrialise industrialised industrialises industrialising
industrialism industrialist industrialists industrialization industrialize industrialized
industrializes industrializing industrially industrious industriously industriousness indwell
indwelling indwells indwelt inebriate inebriated inebriates inebriating inebriation inedible
ineducable ineffability ineffable ineffably ineffectively ineffectiveness ineffectual ineffectually
inefficacy inefficiencies inefficiently inelastic inelegance inelegant inelegantly ineligibility
ineligible ineligibles ineligibly ineluctable ineluctably inept ineptitude ineptly ineptness
inequalities inequitable inequitably inequities inequity ineradicable inerrant inert inertial
inertly inertness inescapable inescapably inessential inessentials inestimable inestimably
inevitability inexact inexactly inexactness inexcusable inexcusably inexhaustible inexhaustibly
inexorability inexorable inexorably inexpedience inexpediency inexpedient inexpensive inexpensively
inexpensiveness inexperience inexpert inexpertly inexpiable inexplicable inexplicably inexpressible
inexpressibly inexpressive inextinguishable inextricable inextricably infallibility infallibly
infamies infamously infamy infancy infanticide infanticides infantries infantry infantryman
infantrymen infants infarct infarction infarcts infatuate infatuated infatuates infatuating
infatuation infatuations infeasible infections infectious infectiously infectiousness infelicities
infelicitous inferences inferential inferiors infernal infernally inferno infernos inferred
inferring infers infertile infertility infest infestation infestations infested infesting infests
infidel infidelities infidelity infidels infield infielder infielders infields infighter infighters
infighting infill infilled infilling infills infiltrate infiltrated infiltrates infiltrating
infiltration infiltrator infiltrators infinitesimal infinitesimally infinitesimals infinities
infinitival infinitive infinitives infinitude infirm infirmaries infirmary infirmities infirmity
infix inflame inflamed inflames inflaming inflammability inflammable inflammation inflammations
inflammatory inflatable inflatables inflate inflated inflates inflating inflationary inflect
inflected inflecting inflection inflectional inflections inflects inflexibility inflexibly inflexion
inflexions inflicted inflicting infliction inflictive inflicts inflight inflorescence inflorescent
inflow inflows influentially influenza influx influxes infomercial infomercials informality
informant informants informatics informational informatively informativeness informer informers
infotainment infra infraction infractions infrared infrasonic infrastructural infrastructures
infrequence infrequency infrequently infringe infringed infringements infringes infringing infuriate
infuriated infuriates infuriating infuriatingly infuse infused infuser infusers infuses infusing
infusion infusions ingeniously ingeniousness ingenuity ingenuous ingenuously ingenuousness ingest
ingested ingesting ingestion ingests inglenook inglenooks inglorious ingloriously ingot ingots
ingrain ingrained ingraining ingrains ingrate ingrates ingratiate ingratiated ingratiates
ingratiating ingratiatingly ingratiation ingratitude ingress ingresses ingrowing ingrown inguinal
inhabitable inhalant inhalants inhalation inhalations inhalator inhalators inhale inhaled inhaler
inhalers inhales inhaling inharmonious inhere inhered inheres inhering inheritable inheritances
inheritor inheritors inhibitions inhibitor inhibitors inhibitory inhospitable inhospitably inhuman
inhumane inhumanely inhumanities inhumanity inhumanly inimical inimically inimitable inimitably
iniquities iniquitous iniquitously iniquity initialed initialing initialism initialled initialling
initiation initiations initiatives initiator initiators initiatory initio injected injecting
injection injections injector injectors injects injudicious injudiciously injudiciousness injunction
injunctions injunctive injurer injurers injurious injustices inkblot inkblots inked inkier inkiest
inkiness inking inkling inklings inks inkstand inkstands inkwell inkwells inky inlaid inland inlay
inlaying inlays inlet inlets inline inmate inmates inmost inn innards innate innately innateness
innermost innersole innersoles innerspring innervate innervated innervates innervating innervation
inning innings innit innkeeper innkeepers innocently innocents innocuous innocuously innocuousness
innovate innovated innovates innovating innovations innovator innovators innovatory inns innuendo
innuendoes innuendos innumerable innumerably innumeracy innumerate inoculate inoculated inoculates
inoculating inoculation inoculations inoffensive inoffensively inoffensiveness inoperable
inoperative inopportune inopportunely inordinate inordinately inorganic inorganically inositol
inpatient inpatients inquest inquests inquietude inquirer inquirers inquiringly inquisition
inquisitional inquisitions inquisitive inquisitively inquisitiveness inquisitor inquisitorial
inquisitors inquorate inroad inroads inrush inrushes ins insalubrious insanely insaner insanest
insanitary insanity insatiability insatiable insatiably inscribe inscribed inscriber inscribers
inscribes inscribing inscription inscriptions inscrutability inscrutable inscrutableness inscrutably
inseam inseams insecticidal insecticide insecticides insectivore insectivores insectivorous
insecurely insecurities insecurity inseminate inseminated inseminates inseminating insemination
insensate insensibility insensible insensibly insensitively insensitivity insentience insentient
inseparability inseparable inseparables inseparably insertions inset insets insetting inshore
insider insiders insides insidiously insidiousness insightful insights insignia insignias
insignificance insignificantly insincere insincerely insincerity insinuate insinuated insinuates
insinuating insinuation insinuations insinuative insinuator insinuators insipid insipidity insipidly
insipidness insistent insistently insistingly insobriety insole insolence insolent insolently
insoles insolubility insoluble insolubly insolvable insolvencies insolvency insolvent insolvents
insomnia insomniac insomniacs insomuch insouciance insouciant inspections inspector inspectorate
inspectorates inspectors inspirational inspirations inspiratory inspirit inspirited inspiriting
inspirits instabilities instability installable installer installers installment installments
instalment instalments instanced instancing instantaneous instantaneously instanter instantiate
instantiated instantiates instantiating instants instar instate instated instates instating instep
insteps instigate instigated instigates instigating instigation instigator instigators instil
instill instillation instilled instilling instills instils instinctive instinctively instincts
instinctual instituted instituter instituters institutes instituting institutional
institutionalisation institutionalise institutionalised institutionalises institutionalising
institutionalization institutionalize institutionalized institutionalizes institutionalizing
institutionally institutor institutors instructional instructive instructively instructor
instructors instrumentalist instrumentalists instrumentality instrumentally instrumentals
instrumentation instrumented instrumenting insubordinate insubordination insubstantial
insubstantially insufferable insufferably insufficiency insufficiently insula insular insularity
insulate insulated insulates insulating insulation insulator insulators insulin insultingly
insuperable insuperably insupportable insurable insurances insure insured insureds insurer insurers
insures insurgence insurgences insurgencies insurgency insurgent insurgents insuring insurmountable
insurmountably insurrection insurrectionist insurrectionists insurrections insusceptible intaglio
intaglios intakes intangibility intangible intangibles intangibly integrally integrals integrative
integrator integument integuments intel intellects intellectualise intellectualised intellectualises
intellectualising intellectualism intellectualize intellectualized intellectualizes
intellectualizing intellectually intellectuals intelligently intelligentsia intelligibility
intelligible intelligibly intemperance intemperate intemperately intendeds intenser intensest
intensification intensified intensifier intensifiers intensifies intensify intensifying intensities
intensively intensiveness intensives intently intentness intents interactivity interbred interbreed
interbreeding interbreeds intercede interceded intercedes interceding intercept intercepted
intercepting interception interceptions interceptor interceptors intercepts intercession
intercessions intercessor intercessors intercessory interchange interchangeability interchangeable
interchangeably interchanged interchanges interchanging intercity intercollegiate intercom
intercommunicate intercommunicated intercommunicates intercommunicating intercommunication intercoms
interconnect interconnected interconnecting interconnection interconnections interconnects
intercontinental intercultural interdenominational interdepartmental interdependence interdependent
interdependently interdict interdicted interdicting interdiction interdicts interdisciplinary
interfaith interferon interfile interfiled interfiles interfiling intergalactic intergovernmental
interiors interject interjected interjecting interjection interjections interjects interlace
interlaced interlaces interlacing interlard interlarded interlarding interlards interleave
interleaved interleaves interleaving interleukin interline interlinear interlined interlines
interlining interlinings interlink interlinked interlinking interlinks interlock interlocked
interlocking interlocks interlocutor interlocutors interlocutory interlope interloped interloper
interlopers interlopes interloping interlude interluded interludes interluding intermarriage
intermarriages intermarried intermarries intermarry intermarrying intermediaries intermediary
intermediately intermediates interment interments intermezzi intermezzo intermezzos interminable
interminably intermingle intermingled intermingles intermingling intermission intermissions
intermittence intermittency intermittently intermix intermixed intermixes intermixing intern
internalisation internalise internalised internalises internalising internalization internalize
internalized internalizes internalizing internationalisation internationalise internationalised
internationalises internationalising internationalism internationalist internationalists
internationalization internationalize internationalized internationalizes internationalizing
internationally internationals interne internecine interned internee internees internement
interneship interneships internet interning internist internists internment interns internship
internships interoffice interoperability interoperable interoperate interoperates interpenetrate
interpenetrated interpenetrates interpenetrating interpenetration interpersonal interplanetary
interplay interpolate interpolated interpolates interpolating interpolation interpolations interpose
interposed interposes interposing interposition interpretative interpreters interpretive interracial
interred interregnum interregnums interrelate interrelated interrelates interrelating interrelation
interrelations interrelationship interrelationships interring interrogated interrogates
interrogating interrogation interrogations interrogative interrogatively interrogatives interrogator
interrogatories interrogators interrogatory interrupter interrupters inters interscholastic
intersect intersected intersecting intersectional intersectionality intersects intersession
intersessions intersex intersperse interspersed intersperses interspersing interspersion interstate
interstates interstellar interstice interstices interstitial intertwine intertwined intertwines
intertwining interurban interventionism interventionist interventionists interventions interviewee
interviewees interviewer interviewers intervocalic interwar interweave interweaves interweaving
interwove interwoven intestacy intestate intestinal intestine intestines intifada intimacies
intimacy intimated intimately intimates intimating intimation intimations intimidate intimidated
intimidates intimidating intimidatingly intimidation intolerable intolerably intolerant intolerantly
intonation intonations intone intoned intoner intoners intones intoning intoxicant intoxicants
intoxicate intoxicated intoxicates intoxicating intoxication intracranial intractability intractable
intractably intramural intramuscular intranet intranets intransigence intransigent intransigently
intransigents intransitive intransitively intransitives intrastate intrauterine intravenous
intravenouses intravenously intrepid intrepidity intrepidly intricacies intricacy intricate
intricately intrigue intrigued intriguer intriguers intrigues intriguing intriguingly introductions
introit introits intros introspect introspected introspecting introspection introspective
introspectively introspects introversion introvert introverted introverts intrude intruded intruder
intruders intrudes intruding intrusion intrusions intrusive intrusively intrusiveness intuit
intuited intuiting intuition intuitions intuitively intuitiveness intuits inundate inundated
inundates inundating inundation inundations inure inured inures inuring invader invaders invalidated
invalidates invalidating invalidation invalided invaliding invalidism invalidity invalidly invalids
invaluably invariability invariable invariables invariant invasions invasive invective inveigh
inveighed inveighing inveighs inveigle inveigled inveigler inveiglers inveigles inveigling inventive
inventively inventiveness inventoried inventories inventors inventory inventorying inversely
inverses inversion inversions invertebrate invertebrates inverter inverters invested investigative
investigator investigators investigatory investing investiture investitures investments investor
investors invests inveteracy inveterate invidious invidiously invidiousness invigilate invigilated
invigilates invigilating invigilation invigilator invigilators invigorate invigorated invigorates
invigorating invigoratingly invigoration invincibility invincible invincibly inviolability
inviolable inviolably inviolate invisibility invisibly invitational invitationals invitations
invitee invitees invitingly invocation invocations invoice invoiced invoices invoicing involuntarily
involuntariness involuntary involution involvements invulnerability invulnerable invulnerably inward
inwardly inwards iodide iodides iodine iodise iodised iodises iodising iodize iodized iodizes
iodizing ionic ionisation ionise ionised ionises ionising ionization ionize ionized ionizer ionizers
ionizes ionizing ionosphere ionospheres ionospheric ions iota iotas ipecac ipecacs irascibility
irascible irascibly irately irateness ire ireful irenic irides iridescence iridescent iridescently
iridium iris irises irk irked irking irks irksome irksomely irksomeness ironclad ironclads ironed
ironical ironically ironies ironing ironmonger ironmongers ironmongery irons ironstone ironware
ironwood ironwoods ironwork irradiate irradiated irradiates irradiating irradiation irrationality
irrationally irrationals irreclaimable irreconcilability irreconcilable irreconcilably irrecoverable
irrecoverably irredeemable irredeemably irreducible irreducibly irrefutable irrefutably irregular
irregularities irregularity irregularly irregulars irrelevance irrelevances irrelevancies
irrelevancy irrelevantly irreligion irreligious irremediable irremediably irremovable irreparable
irreparably irreplaceable irrepressible irrepressibly irreproachable irreproachably irresistible
irresistibly irresolute irresolutely irresoluteness irresolution irresponsibility irresponsibly
irretrievable irretrievably irreverence irreverent irreverently irreversible irreversibly
irrevocable irrevocably irrigable irrigate irrigated irrigates irrigating irrigation irritability
irritable irritably irritant irritants irritatingly irritations irrupt irrupted irrupting irruption
irruptions irruptive irrupts ischaemia ischaemic ischemia ischemic isinglass islander islanders isle
isles islet islets ism isms isobar isobaric isobars isolationism isolationist isolationists isomer
isomeric isomerism isomers isometric isometrically isometrics isomorphic isomorphism isosceles
isotherm isotherms isotope isotopes isotopic isotropic issuance issuer issuers isthmian isthmus
isthmuses italic italicisation italicise italicised italicises italicising italicization italicize
italicized italicizes italicizing italics itch itched itches itchier itchiest itchiness itching
itchy itd itemisation itemise itemised itemises itemising itemization itemize itemized itemizes
itemizing iterate iterated iterates iterating iteration iterations iterative iterator iterators
itinerant itinerants itineraries itinerary itll ivied ivies ivories ivory ivy jab jabbed jabber
jabbered jabberer jabberers jabbering jabbers jabbing jabot jabots jabs jacaranda jacarandas jackal
jackals jackass jackasses jackboot jackbooted jackboots jackdaw jackdaws jacked jacketed jackhammer
jackhammers jacking jackknife jackknifed jackknifes jackknifing jackknives jackpot jackpots
jackrabbit jackrabbits jacks jackstraw jackstraws jacquard jade jaded jadedly jadedness jadeite
jades jading jag jagged jaggeder jaggedest jaggedly jaggedness jags jaguar jaguars jailbird
jailbirds jailbreak jailbreaks jailed jailer jailers jailhouse jailhouses jailing jails jalopies
jalopy jalousie jalousies jamb jambalaya jamboree jamborees jambs jammier jammiest jammy jangle
jangled jangler janglers jangles jangling janitor janitorial janitors japan japanned japanning
japans jape japed japes japing jar jarful jarfuls jarred jarring jarringly jars jasmine jasmines
jasper jato jatos jaundice jaundiced jaundices jaundicing jaunt jaunted jauntier jauntiest jauntily
jauntiness jaunting jaunts jaunty java javelin javelins jaw jawbone jawboned jawbones jawboning
jawbreaker jawbreakers jawed jawing jawline jawlines jaws jay jaybird jaybirds jays jaywalk
jaywalked jaywalker jaywalkers jaywalking jaywalks jazzed jazzes jazzier jazziest jazzing jazzy
jealousies jealously jealousy jean jeep jeeps jeer jeered jeering jeeringly jeers jeez jejuna jejune
jejunum jell jelled jellied jelling jello jells jellybean jellybeans jellyfish jellyfishes jellying
jellylike jellyroll jellyrolls jemmied jemmies jemmy jemmying jennet jennets jennies jenny
jeopardise jeopardised jeopardises jeopardising jeopardize jeopardized jeopardizes jeopardizing
jeopardy jeremiad jeremiads jerked jerkier jerkiest jerkily jerkin jerkiness jerking jerkins jerks
jerkwater jerky jeroboam jeroboams jerrican jerricans jerrybuilt jerrycan jerrycans jersey jerseys
jested jester jesters jesting jestingly jests jetliner jetliners jetport jetports jets jetsam jetted
jetties jetting jettison jettisoned jettisoning jettisons jetty jewel jeweled jeweler jewelers
jeweling jewelled jeweller jewellers jewellery jewelling jewelries jewelry jewels jib jibbed jibbing
jibe jibed jibes jibing jibs jiff jiffies jiffs jiffy jig jigged jigger jiggered jiggering jiggers
jigging jiggle jiggled jiggles jiggling jiggly jigs jigsaw jigsawed jigsawing jigsaws jihad jihadist
jihadists jihads jilt jilted jilting jilts jimmied jimmies jimmy jimmying jimsonweed jingle jingled
jingles jingling jingly jingoism jingoist jingoistic jingoists jink jinked jinking jinks jinn jinni
jinns jinricksha jinrickshas jinrikisha jinrikishas jinx jinxed jinxes jinxing jitney jitneys
jitterbug jitterbugged jitterbugger jitterbugging jitterbugs jitterier jitteriest jitters jittery
jive jived jives jiving jobbed jobber jobbers jobbing jobholder jobholders jobless joblessness
jobshare jobshares jobsworth jobsworths jock jockey jockeyed jockeying jockeys jocks jockstrap
jockstraps jocose jocosely jocoseness jocosity jocular jocularity jocularly jocund jocundity
jocundly jodhpurs joey joeys jog jogged jogger joggers jogging joggle joggled joggles joggling jogs
john johnnies johnny johnnycake johnnycakes johns joiner joiners joinery jointed jointing joist
joists jojoba joker jokers jokey jokier jokiest jokingly jollied jollier jollies jolliest
jollification jollifications jollily jolliness jollity jollying jolt jolted jolter jolters jolting
jolts jonquil jonquils josh joshed josher joshers joshes joshing jostle jostled jostles jostling jot
jots jotted jotter jotters jotting jottings joule joules jounce jounced jounces jouncing jouncy
journalese journalism journalistic journeyed journeyer journeyers journeying journeyman journeymen
journeys journo journos joust jousted jouster jousters jousting jousts jovial joviality jovially
jowl jowlier jowliest jowls jowly joyed joyful joyfuller joyfullest joyfully joyfulness joying
joyless joylessly joylessness joyous joyously joyousness joyridden joyride joyrider joyriders
joyrides joyriding joyrode joys joystick joysticks jubilant jubilantly jubilation jubilee jubilees
judder juddered juddering judders judgemental judgeship judgmental judgmentally judicatories
judicatory judicature judicial judicially judiciaries judiciary judicious judiciously judiciousness
judo jug jugful jugfuls jugged juggernaut juggernauts jugging juggle juggled juggler jugglers
jugglery juggles juggling jugs jugular jugulars juiced juicer juicers juices juicier juiciest
juicily juiciness juicing juicy jujitsu jujube jujubes jukebox jukeboxes julep juleps julienne
jumble jumbled jumbles jumbling jumbo jumbos jumper jumpers jumpier jumpiest jumpily jumpiness
jumpsuit jumpsuits jumpy junco juncos junctions juncture junctures jungles juniors juniper junipers
junked junker junkers junket junketed junketeer junketeers junketer junketers junketing junkets
junkie junkier junkies junkiest junking junks junky junkyard junkyards junta juntas juridic
juridical juridically juries jurisdiction jurisdictional jurisdictions jurisprudence jurist juristic
jurists juror jurors juryman jurymen jurywoman jurywomen juster justest justices justifications
justly justness jut jute juts jutted jutting juveniles juxtapose juxtaposed juxtaposes juxtaposing
juxtaposition juxtapositions kabbala kabbalah kabob kabobs kaboom kabuki kaddish kaddishes
kaffeeklatch kaffeeklatches kaffeeklatsch kaffeeklatsches kaftan kaftans kaiser kaisers kale
kaleidoscope kaleidoscopes kaleidoscopic kaleidoscopically kamikaze kamikazes kana kangaroo
kangaroos kanji kaolin kapok kappa kappas kaput karakul karaoke karaokes karat karate karats karma
karmic kart karts katakana katydid katydids kayak kayaked kayaking kayaks kayo kayoed kayoing kayos
kazoo kazoos kebab kebabs kebob kebobs kedgeree keel keeled keelhaul keelhauled keelhauling
keelhauls keeling keels keened keener keenest keening keenly keenness keens keepers keepsake
keepsakes keg kegs kelp kelvin kelvins kenned kennel kenneled kenneling kennelled kennelling kennels
kenning keno kens kepi kepis keratin keratitis kerb kerbed kerbing kerbs kerbside kerchief kerchiefs
kerfuffle kerfuffles kernels kerosene kestrel kestrels ketch ketches ketchup keto ketogenic ketone
ketones kettledrum kettledrums kettles keybinding keybindings keyboarded keyboarder keyboarders
keyboarding keyboardist keyboardists keyhole keyholes keynote keynoted keynoter keynoters keynotes
keynoting keypad keypads keypunch keypunched keypuncher keypunchers keypunches keypunching keystone
keystones khaki khakis khan khans kibble kibbled kibbles kibbling kibbutz kibbutzes kibbutzim kibitz
kibitzed kibitzer kibitzers kibitzes kibitzing kibosh kickback kickbacks kickball kickboxing kicker
kickers kickier kickiest kickoff kickoffs kickstand kickstands kicky kidder kidders kiddie kiddies
kiddish kiddo kiddos kidnapper kidnappers kidnappings kidneys kidskin kielbasa kielbasas kielbasi
kike kikes killdeer killdeers killers killings killjoy killjoys kiln kilned kilning kilns kilo
kilobyte kilobytes kilocoulomb kilocoulombs kilocycle kilocycles kilogram kilograms kilohertz
kilojoule kilojoules kiloliter kiloliters kilolitre kilolitres kilometer kilometers kilometre
kilometres kilonewton kilonewtons kilopascal kilopascals kilos kiloton kilotons kilovolt kilovolts
kilowatt kilowatts kilt kilted kilter kilts kimono kimonos kin kinase kinda kinder kindergarten
kindergartener kindergarteners kindergartens kindest kindhearted kindheartedly kindheartedness
kindle kindled kindles kindlier kindliest kindliness kindling kindnesses kindred kine kinematic
kinematics kines kinetic kinetically kinetics kinfolk kinfolks kingdoms kingfisher kingfishers
kinglier kingliest kingly kingmaker kingmakers kingpin kingpins kingship kink kinked kinkier
kinkiest kinkily kinkiness kinking kinks kinky kinsfolk kinship kinsman kinsmen kinswoman kinswomen
kiosk kiosks kip kipped kipper kippered kippering kippers kipping kips kirsch kirsches kismet
kissable kissed kisser kissers kisses kissing kissoff kissoffs kissogram kissograms kitbag kitbags
kitchenette kitchenettes kitchens kitchenware kite kited kites kith kiting kitsch kitschy kitted
kitten kittenish kittens kitties kitting kitty kiwi kiwifruit kiwifruits kiwis klaxon klaxons
kleptocracy kleptomania kleptomaniac kleptomaniacs klutz klutzes klutzier klutziest klutziness
klutzy knack knacker knackered knackering knackers knacks knackwurst knackwursts knapsack knapsacks
knave knavery knaves knavish knavishly knead kneaded kneader kneaders kneading kneads kneecap
kneecapped kneecapping kneecaps kneed kneeing kneel kneeling kneels knell knelled knelling knells
knelt knicker knickerbockers knickers knickknack knickknacks knifed knifes knifing knighted
knighthood knighthoods knighting knightliness knightly knights knish knishes knit knits knitted
knitter knitters knitting knitwear knives knob knobbier knobbiest knobbly knobby knobs knockabout
knockdown knockdowns knocker knockers knockoff knockoffs knockout knockouts knockwurst knockwursts
knoll knolls knot knothole knotholes knots knotted knottier knottiest knotting knotty knowable
knowingly knowings knowledgeable knowledgeably knuckle knuckled knuckleduster knuckledusters
knucklehead knuckleheads knuckles knuckling knurl knurled knurling knurls koala koalas kohl kohlrabi
kohlrabies kola kolas kook kookaburra kookaburras kookier kookiest kookiness kooks kooky kopeck
kopecks kopek kopeks korma kosher koshered koshering koshers kowtow kowtowed kowtowing kowtows kraal
kraals kraut krauts krill krone kroner kronor krypton kuchen kuchens kudos kudzu kudzus kumquat
kumquats kvetch kvetched kvetcher kvetchers kvetches kvetching labia labial labials labile labium
laboratories labored laborer laborers laboring laborious laboriously laboriousness labors
laborsaving laboured labourer labourers labouring labours laboursaving laburnum laburnums labyrinth
labyrinthine labyrinths lac lace laced lacerate lacerated lacerates lacerating laceration
lacerations laces lacewing lacewings lacework lachrymal lachrymose lacier laciest lacing
lackadaisical lackadaisically lackey lackeys lackluster lacklustre laconic laconically lacquer
lacquered lacquering lacquers lacrimal lacrosse lactate lactated lactates lactating lactation
lacteal lactic lactose lacuna lacunae lacy laddered laddering ladders laddie laddies laddish
laddishness lade laded laden lades lading ladings ladle ladled ladles ladling lads ladybird
ladybirds ladybug ladybugs ladyfinger ladyfingers ladylike ladylove ladyloves ladyship ladyships
laetrile lagers laggard laggardly laggards lagged lagging lagniappe lagniappes lagoon lagoons lags
lair laird lairds lairs laity lakefront lakefronts lakes lakeside lallygag lallygagged lallygagging
lallygags lam lama lamas lamaseries lamasery lamb lambada lambadas lambast lambaste lambasted
lambastes lambasting lambasts lambda lambdas lambed lambency lambent lambently lambing lambkin
lambkins lambs lambskin lambskins lambswool lame lamebrain lamebrained lamebrains lamed lamely
lameness lament lamentable lamentably lamentation lamentations lamented lamenting laments lamer
lames lamest lamina laminae laminar laminate laminated laminates laminating lamination laming lammed
lamming lampblack lamplight lamplighter lamplighters lampoon lampooned lampooning lampoons lamppost
lampposts lamprey lampreys lamps lampshade lampshades lams lanai lanais lance lanced lancer lancers
lances lancet lancets lancing landau landaus lander landfall landfalls landfill landfills landholder
landholders landholding landholdings landings landladies landlady landless landline landlines
landlocked landlords landlubber landlubbers landmark landmarks landmass landmasses landmine
landmines landowner landowners landownership landowning landownings landscaped landscaper
landscapers landscapes landscaping landslid landslide landslides landsliding landslip landslips
landsman landsmen landward landwards lanes languid languidly languidness languish languished
languishes languishing languor languorous languorously languors lank lanker lankest lankier lankiest
lankiness lankly lankness lanky lanolin lantern lanterns lanthanum lanyard lanyards lap laparoscopic
laparoscopy laparotomy lapboard lapboards lapdog lapdogs lapel lapels lapidaries lapidary lapin
lapins lapped lappet lappets lapping laps lapse lapsed lapses lapsing laptop laptops lapwing
lapwings larboard larboards larcenies larcenist larcenists larcenous larceny larch larches lard
larded larder larders lardier lardiest larding lards lardy largehearted largeness larges largess
largish largo largos lariat lariats larked larking larks larkspur larkspurs larva larvae larval
laryngeal larynges laryngitis larynx lasagna lasagnas lasagne lasagnes lascivious lasciviously
lasciviousness lash lashed lashes lashing lashings lass lasses lassie lassies lassitude lasso
lassoed lassoing lassos lastingly lastly latch latched latches latching latchkey latchkeys latecomer
latecomers latency lateness latent lateral lateraled lateraling laterally laterals latex lath lathe
lathed lather lathered lathering lathers lathery lathes lathing laths latices latish latitude
latitudes latitudinal latitudinarian latitudinarians latrine latrines lats latte latterly lattes
lattice latticed lattices latticework latticeworks laud laudable laudably laudanum laudatory lauded
lauding lauds laughable laughably laughingly laughingstock laughingstocks launcher launchers
launchpad launchpads launder laundered launderer launderers launderette launderettes laundering
launders laundress laundresses laundries laundromat laundromats laundry laundryman laundrymen
laundrywoman laundrywomen laureate laureates laureateship laurel laurels lava lavage lavaliere
lavalieres lavatorial lavatories lave laved lavender lavenders laves laving lavish lavished lavisher
lavishes lavishest lavishing lavishly lavishness lavs lawbreaker lawbreakers lawbreaking lawful
lawfully lawfulness lawgiver lawgivers lawless lawlessly lawlessness lawmaker lawmakers lawmaking
lawman lawmen lawnmower lawnmowers lawns lawrencium lawsuit lawsuits lax laxative laxatives laxer
laxest laxity laxly laxness layabout layabouts layaway layered layering layette layettes layman
laymen layoff layoffs layouts layover layovers laypeople layperson laypersons layup layups laywoman
laywomen laze lazed lazes lazied lazier lazies laziest lazily lazing lazybones lazying lea leached
leaches leaching leaden leaderless leaderships leafage leafed leafier leafiest leafing leafless
leafleted leafleting leafs leafstalk leafstalks leafy leagued leagues leaguing leakage leakages
leaked leakier leakiest leakiness leaking leaks leaky leaner leanest leanings leanness leaped leaper
leapers leapfrog leapfrogged leapfrogging leapfrogs leaping leaps leapt learnability learnable
learnedly learner learners leas lease leaseback leasebacks leased leasehold leaseholder leaseholders
leaseholds leaser leasers leases leash leashed leashes leashing leasing leastwise leatherette
leatherneck leathernecks leathers leathery leaven leavened leavening leavens leaver leavers leavings
lech leched lecher lecherous lecherously lecherousness lechers lechery leches leching lecithin
lectern lecterns lectureship lectureships ledge ledger ledgers ledges lee leech leeched leeches
leeching leek leeks leer leered leerier leeriest leeriness leering leers leery lees leeward leewards
leeway lefter leftest lefties leftism leftist leftists leftmost leftover leftovers lefts leftward
leftwards lefty legacies legacy legalese legalisation legalise legalised legalises legalising
legalism legalisms legalistic legalistically legalities legality legalization legalize legalized
legalizes legalizing legals legate legatee legatees legates legation legations legato legatos
legendarily legends legerdemain legged leggier leggiest leggin legginess legging leggings leggins
leggy leghorn leghorns legibility legibly legion legionaries legionary legionnaire legionnaires
legions legislate legislated legislates legislating legislative legislatively legislator legislators
legislature legislatures legit legitimacy legitimated legitimates legitimating legitimatise
legitimatised legitimatises legitimatising legitimatize legitimatized legitimatizes legitimatizing
legitimisation legitimise legitimised legitimises legitimising legitimization legitimize legitimized
legitimizes legitimizing legless legman legmen legroom legrooms legume legumes leguminous legwarmer
legwarmers legwork lei leis leisured leisureliness leisurely leisurewear leitmotif leitmotifs
leitmotiv leitmotivs lemma lemmas lemme lemming lemmings lemonade lemonades lemongrass lemons lemony
lemur lemurs lender lenders lengthen lengthened lengthening lengthens lengthier lengthiest lengthily
lengthiness lengthwise lenience leniency leniently lenitive lentil lentils lento leonine leopard
leopardess leopardesses leopards leotard leotards leper lepers leprechaun leprechauns leprosy
leprous lepta lepton leptons lesbianism lesbians lesion lesions lessee lessees lessen lessened
lessening lessens lessor lessors letdown letdowns lethally lethargic lethargically lethargy
letterbox letterboxes lettered letterer letterers letterhead letterheads lettering letterpress
lettings lettuce lettuces letup letups leucine leucotomies leucotomy leukaemia leukemia leukemic
leukemics leukocyte leukocytes levee levees leveled leveler levelers levelheaded levelheadedness
leveling levelled leveller levellers levelling levelly levelness lever leverage leveraged leverages
leveraging levered levering levers leviathan leviathans levied levier leviers levies levitate
levitated levitates levitating levitation levity levy levying lewd lewder lewdest lewdly lewdness
lexical lexicographer lexicographers lexicographic lexicographical lexicography lexicon lexicons
lexis liabilities liaise liaised liaises liaising liaisons liar liars lib libation libations libber
libbers libeled libeler libelers libeling libelled libeller libellers libelling libellous libelous
libels liberalisation liberalisations liberalise liberalised liberalises liberalising liberalism
liberality liberalization liberalizations liberalize liberalized liberalizes liberalizing liberally
liberalness liberals liberate liberated liberates liberating liberation liberator liberators
libertarian libertarians libertine libertines libidinal libidinous libido libidos librarians
librarianship librettist librettists libretto librettos lice licensee licensees licentiate
licentiates licentious licentiously licentiousness lichen lichens licit licitly lick licked licking
lickings licks licorice licorices lidded lidless lido lidos lids lieder lief liefer liefest liege
lieges lien liens lieu lieutenancy lieutenant lieutenants lifebelt lifebelts lifeblood lifeboat
lifeboats lifebuoy lifebuoys lifeforms lifeguard lifeguards lifeless lifelessly lifelessness
lifelike lifeline lifelines lifelong lifer lifers lifesaver lifesavers lifesaving lifespan lifespans
lifestyles lifetimes lifework lifeworks lifter lifters liftoff liftoffs ligament ligaments ligate
ligated ligates ligating ligation ligature ligatured ligatures ligaturing lighten lightened
lightener lighteners lightening lightens lighters lightface lightfaced lightheaded lighthearted
lightheartedly lightheartedness lighthouse lighthouses lightness lightproof lightship lightships
lightweight lightweights ligneous lignin lignite likability likable likableness likeability likeable
likeableness likelier likeliest likelihoods likeliness liken likened likeness likenesses likening
likens liker likest lilac lilacs lilies lilliputian lilo lilos lilt lilted lilting lilts lily limber
limbered limbering limberness limbers limbless limbo limbos lime limeade limeades limed limelight
limerick limericks limes limescale limestone limey limeys limier limiest liming limiter limiters
limitings limitless limitlessness limn limned limning limns limo limos limousine limousines limp
limped limper limpest limpet limpets limpid limpidity limpidly limpidness limping limply limpness
limps limy linage linchpin linchpins linden lindens lineage lineages lineal lineally lineament
lineaments linearity linearly linebacker linebackers linefeed lineman linemen linen linens liner
liners linesman linesmen lineup lineups linger lingered lingerer lingerers lingerie lingering
lingeringly lingerings lingers lingo lingoes lings lingual linguine linguini linguinis linguist
linguistically linguistics linguists liniment liniments linings linkages linker linkman linkmen
linkup linkups linnet linnets lino linoleum linseed lint lintel lintels lintier lintiest linty
lioness lionesses lionhearted lionisation lionise lionised lionises lionising lionization lionize
lionized lionizes lionizing lions lipid lipids liposuction lipped lippy lipread lipreader lipreading
lipreads lipstick lipsticked lipsticking lipsticks liquefaction liquefied liquefies liquefy
liquefying liqueur liqueurs liquidate liquidated liquidates liquidating liquidation liquidations
liquidator liquidators liquidise liquidised liquidiser liquidisers liquidises liquidising liquidity
liquidize liquidized liquidizer liquidizers liquidizes liquidizing liquids liquored liquorice
liquoring liquors lira lire lisle lisped lisper lispers lisping lisps lissom lissome listenable
listeners listeria listless listlessly listlessness litanies litany litchi litchis lite literacy
literalness literals literariness literately literates literati liters lithe lithely litheness
lither lithesome lithest lithium lithograph lithographed lithographer lithographers lithographic
lithographically lithographing lithographs lithography lithosphere lithospheres litigant litigants
litigate litigated litigates litigating litigation litigator litigators litigious litigiousness
litmus litotes litres litterbug litterbugs littered litterer litterers littering litters littleness
littler littlest littoral littorals liturgical liturgically liturgies liturgist liturgists liturgy
livability livable liveable livelier liveliest livelihood livelihoods liveliness livelong livelongs
liven livened livening livens liveried liveries liverish livers liverwort liverworts liverwurst
livery liveryman liverymen livestock livid lividly livings lizard lizards llama llamas llano llanos
loadable loaders loaf loafed loafer loafers loafing loafs loam loamier loamiest loamy loaned loaner
loaners loaning loansharking loanword loanwords loath loathe loathed loather loathers loathes
loathing loathings loathsome loathsomely loathsomeness loaves lob lobar lobbed lobber lobbers
lobbied lobbies lobbing lobbying lobbyist lobbyists lobe lobed lobes lobotomies lobotomise
lobotomised lobotomises lobotomising lobotomize lobotomized lobotomizes lobotomizing lobotomy lobs
lobster lobsters locale locales localisation localise localised localises localising localities
locality localization localize localized localizes localizing locator locators locavore locavores
loci lockable locker lockers locket lockets lockjaw lockout lockouts locksmith locksmiths lockstep
lockup lockups loco locomotion locomotive locomotives locos locoweed locoweeds locum locums locus
locust locusts locution locutions lode lodes lodestar lodestars lodestone lodestones lodged lodger
lodgers lodges lodging lodgings loft lofted loftier loftiest loftily loftiness lofting lofts lofty
loganberries loganberry logarithm logarithmic logarithms logbook logbooks loge loges logger
loggerhead loggerheads loggers loggia loggias logicality logician logicians logier logiest login
logins logistic logistical logistically logistics logjam logjams logoff logoffs logon logons logos
logotype logotypes logout logouts logrolling logy loin loincloth loincloths loins loiter loitered
loiterer loiterers loitering loiters lolcat lolcats loll lolled lollies lolling lollipop lollipops
lollop lolloped lolloping lollops lolls lolly lollygag lollygagged lollygagging lollygags lollypop
lollypops lone lonelier loneliest loneliness loner loners lonesome lonesomely lonesomeness longboat
longboats longbow longbows longed longevity longhair longhairs longhand longhorn longhorns longhouse
longhouses longing longingly longings longish longitude longitudes longitudinal longitudinally longs
longshoreman longshoremen longsighted longstanding longtime longueur longueurs longways loo loofah
loofahs lookalike lookalikes looker lookers lookout lookouts lookup loom loomed looming looms loon
loonie loonier loonies looniest loons loony looped loopholes loopier loopiest looping loopy loos
loosed loosen loosened looseness loosening loosens looser looses loosest loosing loot looted looter
looters looting loots lop lope loped lopes loping lopped lopping lops lopsided lopsidedly
lopsidedness loquacious loquaciously loquaciousness loquacity lorded lording lordlier lordliest
lordliness lordly lordship lordships lore lorgnette lorgnettes loris lorises lorn loser losers
losings lossless lotion lotions lotteries lottery lotto lotus lotuses louche loudhailer loudhailers
loudmouth loudmouthed loudmouths loudness loudspeaker loudspeakers lough loughs lounge lounged
lounger loungers lounges lounging lour loured louring lours louse loused louses lousier lousiest
lousily lousiness lousing lout loutish loutishly loutishness louts louver louvered louvers louvre
louvred louvres lovable lovableness lovably lovebird lovebirds lovechild loveless lovelier lovelies
loveliest loveliness lovelorn lovemaking loveseat loveseats lovesick lovey loveys lovingly lowborn
lowboy lowboys lowbrow lowbrows lowdown lowed lowercase lowermost lowing lowish lowland lowlander
lowlanders lowlands lowlier lowliest lowlife lowlifes lowliness lowly lowness lows lox loyaler
loyalest loyalism loyalist loyalists loyally loyalties loyalty lozenge lozenges luau luaus lubber
lubberly lubbers lube lubed lubes lubing lubricant lubricants lubricate lubricated lubricates
lubricating lubrication lubricator lubricators lubricious lubriciously lubricity lucid lucidity
lucidly lucidness lucked luckier luckiest luckiness lucking luckless lucks lucrative lucratively
lucrativeness lucre lucubrate lucubrated lucubrates lucubrating lucubration ludicrousness ludo luff
luffed luffing luffs lug luge luges lugged lugger luggers lugging lughole lugholes lugs lugsail
lugsails lugubrious lugubriously lugubriousness lukewarm lukewarmly lukewarmness lull lullabies
lullaby lulled lulling lulls lulu lulus lumbago lumbar lumber lumbered lumberer lumberers lumbering
lumberjack lumberjacks lumberman lumbermen lumbers lumberyard lumberyards lumen luminaries luminary
luminescence luminescent luminosity luminous luminously lummox lummoxes lumpectomies lumpectomy
lumped lumpen lumpenproletariat lumpier lumpiest lumpiness lumping lumpish lumpy lunacies lunacy
lunar lunatics lunchbox lunchboxes lunched luncheon luncheonette luncheonettes luncheons lunches
lunching lunchroom lunchrooms lunchtimes lunge lunged lunges lungfish lungfishes lungful lungfuls
lunging lunkhead lunkheads lupin lupine lupines lupins lupus lurch lurched lurches lurching lure
lured lures lurgy lurid luridly luridness luring luscious lusciously lusciousness lush lusher lushes
lushest lushly lushness lusted luster lusterless lustful lustfully lustier lustiest lustily
lustiness lusting lustre lustreless lustrous lustrously lusts lusty lutanist lutanists lute lutenist
lutenists lutes lutetium lux luxuriance luxuriant luxuriantly luxuriate luxuriated luxuriates
luxuriating luxuriation luxuries luxurious luxuriously luxuriousness lyceum lyceums lychee lychees
lychgate lychgates lye lymph lymphatic lymphatics lymphocyte lymphocytes lymphoid lymphoma lymphomas
lynch lynched lyncher lynchers lynches lynching lynchings lynx lynxes lyre lyrebird lyrebirds lyres
lyrical lyrically lyricism lyricist lyricists lysosomal lysosomes maam mac macabre macadam macadamia
macadamias macadamise macadamised macadamises macadamising macadamize macadamized macadamizes
macadamizing macaque macaques macaroni macaronis macaroon macaroons macaw macaws mace maced macerate
macerated macerates macerating maceration maces machete machetes machinate machinated machinates
machinating machination machinations machined machining machinist machinists machismo macho macing
mack mackerel mackerels mackinaw mackinaws mackintosh mackintoshes macks macro macrobiotic
macrobiotics macrocosm macrocosms macroeconomic macroeconomics macron macrons macrophages macros
macroscopic macs madam madame madams madcap madcaps madden maddened maddening maddeningly maddens
madder madders maddest madding mademoiselle mademoiselles madhouse madhouses madly madman madmen
madras madrasa madrasah madrasahs madrasas madrases madrassa madrassas madrigal madrigals mads
madwoman madwomen maelstrom maelstroms maestro maestros mafia mafias mafiosi mafioso mage magenta
mages maggot maggots maggoty magi magically magician magicians magicked magicking magics magisterial
magisterially magistracy magistrate magistrates magma magnanimity magnanimous magnanimously magnate
magnates magnesia magnesium magnet magnetically magnetisable magnetisation magnetise magnetised
magnetises magnetising magnetism magnetite magnetizable magnetization magnetize magnetized
magnetizes magnetizing magneto magnetometer magnetometers magnetos magnetosphere magnets
magnification magnifications magnificence magnificently magnified magnifier magnifiers magnifies
magnify magnifying magniloquence magniloquent magnitudes magnolia magnolias magnon magnum magnums
magpie magpies mags magus maharaja maharajah maharajahs maharajas maharanee maharanees maharani
maharanis maharishi maharishis mahatma mahatmas mahjong mahoganies mahogany mahout mahouts maid
maiden maidenhair maidenhead maidenheads maidenhood maidenly maidens maids maidservant maidservants
mailbag mailbags mailboxes mailer mailers mailings maillot maillots mailman mailmen mailshot
mailshots maim maimed maiming maims mainland mainlands mainline mainlined mainlines mainlining
mainmast mainmasts mainsail mainsails mainspring mainsprings mainstay mainstays mainstreamed
mainstreaming mainstreams maintainability maintainable maintainer maintainers maintop maintops
maisonette maisonettes maizes majestic majestically majesties majesty majolica majordomo majordomos
majored majorette majorettes majoring majoritarian majoritarianism majoritarians majorities majorly
majors makeover makeovers makeshift makeshifts makeup makeups makeweight makeweights makings
malachite maladies maladjusted maladjustment maladministration maladroit maladroitly maladroitness
malady malaise malamute malamutes malapropism malapropisms malaria malarial malarkey malathion
malcontent malcontents malediction maledictions malefaction malefactor malefactors malefic
maleficence maleficent maleness malevolence malevolent malevolently malfeasance malformation
malformations malformed malfunctioned malfunctioning malfunctions malice maliciously maliciousness
malign malignancies malignancy malignant malignantly maligned maligning malignity maligns malinger
malingered malingerer malingerers malingering malingers mall mallard mallards malleability malleable
mallet mallets mallow mallows malls malnourished malnutrition malocclusion malodorous malpractice
malpractices malt malted malteds maltier maltiest malting maltose maltreat maltreated maltreating
maltreatment maltreats malts malty malware mam mama mamas mamba mambas mambo mamboed mamboing mambos
mamma mammal mammalian mammalians mammals mammary mammies mammogram mammograms mammography mammon
mammoth mammoths mammy mams manacle manacled manacles manacling manageability manageable managements
manageress manageresses managerial mananas manatee manatees mandala mandalas mandamus mandamuses
mandarin mandarins mandated mandates mandating mandible mandibles mandibular mandolin mandolins
mandrake mandrakes mandrel mandrels mandrill mandrills mane maned manes maneuver maneuverability
maneuverable maneuvered maneuvering maneuverings maneuvers manful manfully manga manganese mange
manger mangers mangetout mangetouts mangier mangiest manginess mango mangoes mangrove mangroves
mangy manhandle manhandled manhandles manhandling manhole manholes manhood manhunt manhunts maniac
maniacal maniacally maniacs manias manic manically manics manicure manicured manicures manicuring
manicurist manicurists manifest manifestations manifested manifesting manifestos manifests manifold
manifolded manifolding manifolds manikin manikins manila manilla manioc maniocs manipulable
manipulations manipulative manipulatively manipulator manipulators manky manlier manliest manlike
manliness manly manna mannequin mannequins mannered mannerism mannerisms mannerly manners mannish
mannishly mannishness manoeuvrability manoeuvrable manoeuvre manoeuvred manoeuvres manoeuvring
manoeuvrings manometer manometers manor manorial manors mansard mansards manse manservant manses
mansion mansions manslaughter manta mantas mantel mantelpiece mantelpieces mantels mantelshelf
mantelshelves mantes mantilla mantillas mantis mantises mantissa mantissas mantle mantled mantles
mantling mantoes mantra mantras manumission manumissions manumit manumits manumitted manumitting
manure manured manures manuring manuscript manuscripts maple maples mapmaker mapmakers mapper
mappers mappings mar marabou marabous marabout marabouts maraca maracas maraschino maraschinos
marathon marathoner marathoners marathons maraud marauded marauder marauders marauding marauds
marble marbled marbleise marbleised marbleises marbleising marbleize marbleized marbleizes
marbleizing marbles marbling marched marcher marchers marches marching marchioness marchionesses
mare mares margarine margarita margaritas marge marginalia marginalisation marginalise marginalised
marginalises marginalising marginalization marginalize marginalized marginalizes marginalizing
marginals maria mariachi mariachis marigold marigolds marijuana marimba marimbas marina marinade
marinaded marinades marinading marinara marinas marinate marinated marinates marinating marination
marine mariner mariners marines marionette marionettes maritally maritime marjoram markdown
markdowns markedly marketability marketable marketeer marketeers marketer marketers marketplace
marketplaces markings markka markkaa marksman marksmanship marksmen markup markups marl marlin
marlinespike marlinespikes marlins marmalade marmoreal marmoset marmosets marmot marmots maroon
marooned marooning maroons marque marquee marquees marques marquess marquesses marquetry marquis
marquise marquises marquisette marred marriageability marriageable marriages marrieds marring marrow
marrows mars marsh marshal marshaled marshaling marshalled marshalling marshals marshes marshier
marshiest marshland marshlands marshmallow marshmallows marshy marsupial marsupials mart marten
martens martensite martial martially martin martinet martinets martingale martingales martini
martinis martins marts martyr martyrdom martyred martyring martyrs marvel marveled marveling
marvelled marvelling marvellously marvelously marvels marzipan mas mascara mascaraed mascaraing
mascaras mascot mascots masculine masculines masculinity maser masers mash mashed masher mashers
mashes mashing mashup mashups masked masker maskers masking masks masochism masochist masochistic
masochistically masochists mason masonic masonry masons masque masquerade masqueraded masquerader
masqueraders masquerades masquerading masques massacre massacred massacres massacring massage
massaged massages massaging massed masseur masseurs masseuse masseuses massif massifs massing
massiveness mast mastectomies mastectomy masted masterclass masterclasses mastered masterful
masterfully mastering masterly mastermind masterminded masterminding masterminds masterpiece
masterpieces masterstroke masterstrokes masterwork masterworks mastery masthead mastheads mastic
masticate masticated masticates masticating mastication mastiff mastiffs mastitis mastodon mastodons
mastoid mastoids masts masturbate masturbated masturbates masturbating masturbation masturbatory mat
matador matadors matchbook matchbooks matchbox matchboxes matchless matchlock matchlocks matchmaker
matchmakers matchmaking matchstick matchsticks matchwood mated mater materialisation materialise
materialised materialises materialising materialism materialist materialistic materialistically
materialists materialization materialize materialized materializes materializing materially maternal
maternally maternity maters mates matey mateys math mating matins matres matriarch matriarchal
matriarchies matriarchs matriarchy matricidal matricide matricides matriculate matriculated
matriculates matriculating matriculation matrimonial matrimony matron matronly matrons mats matt
matte matted mattered mattering mattes matting mattock mattocks mattress mattresses matts maturate
maturated maturates maturating maturation matured maturely maturer matures maturest maturing
maturities maturity matzo matzoh matzohs matzos matzot matzoth maudlin maul mauled mauler maulers
mauling mauls maunder maundered maundering maunders mausoleum mausoleums mauve maven mavens maverick
mavericks maw mawkish mawkishly mawkishness maws maxed maxes maxi maxilla maxillae maxillary maxim
maxima maximal maximally maximisation maximised maximises maximising maximization maximized
maximizes maximizing maxims maximums maxing maxis maybes mayday maydays mayflies mayflower
mayflowers mayfly mayhem maynt mayo mayonnaise mayoral mayoralty mayoress mayoresses mayors maypole
maypoles mayst mazes mazurka mazurkas mead meadow meadowlark meadowlarks meadows meager meagerly
meagerness meagre meagrely meagreness mealier mealiest mealiness mealtime mealtimes mealy mealybug
mealybugs mealymouthed meander meandered meandering meanderings meanders meaner meanest meanie
meanies meaningfully meaningfulness meaninglessly meaninglessness meanly meanness meany measles
measlier measliest measly measurable measurably measureless meatball meatballs meathead meatheads
meatier meatiest meatiness meatless meatloaf meatloaves meatpacking meats meaty mecca meccas
mechanically mechanisation mechanise mechanised mechanises mechanising mechanistic mechanistically
mechanization mechanize mechanized mechanizes mechanizing medal medalist medalists medallion
medallions medallist medallists medals meddle meddled meddler meddlers meddles meddlesome meddling
medial medially median medians medias mediate mediated mediates mediating mediation mediator
mediators medic medicaid medically medicals medicament medicare medicate medicated medicates
medicating medication medications medicinal medicinally medicines medico medicos medics medievalist
medievalists mediocre mediocrities mediocrity meditate meditated meditates meditating meditation
meditations meditative meditatively medley medleys medulla medullas medusa medusae meed meek meeker
meekest meekly meekness meerschaum meerschaums meetinghouse meetinghouses meetup meetups meg mega
megabit megabits megabucks megachurch megachurches megacycle megacycles megadeath megadeaths
megagram megagrams megahertz megajoule megajoules megalith megalithic megaliths megalomania
megalomaniac megalomaniacs megalopolis megalopolises megameter megameters megametre megametres
megapascal megapascals megaphone megaphoned megaphones megaphoning megapixel megapixels megastar
megastars megaton megatons megawatt megawatts megs meh meiosis meiotic melamine melancholia
melancholic melancholics melancholy melange melanges melanin melanoma melanomas meld melded melding
melds meliorate meliorated meliorates meliorating melioration meliorative mellifluous mellifluously
mellifluousness mellow mellowed mellower mellowest mellowing mellowly mellowness mellows melodic
melodically melodies melodious melodiously melodiousness melodrama melodramas melodramatic
melodramatically melodramatics melon melons meltdown meltdowns melted melting melts memberships
membrane membranes membranous meme memento mementos memes memo memoir memoirs memorabilia
memorability memorably memorandum memorandums memorial memorialise memorialised memorialises
memorialising memorialize memorialized memorializes memorializing memorials memorisation memorise
memorised memorises memorising memorization memorize memorized memorizes memorizing memos memsahib
memsahibs menace menaced menaces menacing menacingly menage menagerie menageries menages mendacious
mendaciously mendacity mendelevium mender menders mendicancy mendicant mendicants menfolk menfolks
menhaden menial menially menials meningeal meninges meningitis meninx menisci meniscus menopausal
menopause menorah menorahs mensch mensches menservants menses menstrual menstruate menstruated
menstruates menstruating menstruation mensurable mensuration menswear mentalist mentalists
mentalities menthol mentholated mentor mentored mentoring mentors mentorship meow meowed meowing
meows mercantile mercantilism mercenaries mercenary mercer mercerise mercerised mercerises
mercerising mercerize mercerized mercerizes mercerizing mercers merchandise merchandised
merchandiser merchandisers merchandises merchandising merchant merchantable merchantman merchantmen
merchants mercies merciful mercifully merciless mercilessly mercilessness mercurial mercurially
mercuric meres merest meretricious meretriciously meretriciousness merganser mergansers merger
mergers meridian meridians meringue meringues merino merinos merited meriting meritless
meritocracies meritocracy meritocratic meritorious meritoriously meritoriousness mermaid mermaids
merman mermen merrier merriest merrily merriment merriness merrymaker merrymakers merrymaking mes
mesa mesas mescal mescalin mescaline mescals mesdames mesdemoiselles mesh meshed meshes meshing
mesmeric mesmerise mesmerised mesmeriser mesmerisers mesmerises mesmerising mesmerism mesmerize
mesmerized mesmerizer mesmerizers mesmerizes mesmerizing mesomorph mesomorphs meson mesons
mesosphere mesospheres mesquite mesquites messaged messaging messeigneurs messenger messengers
messiah messiahs messianic messier messiest messieurs messily messiness messmate messmates mestizo
mestizos metabolic metabolically metabolise metabolised metabolises metabolising metabolism
metabolisms metabolite metabolites metabolize metabolized metabolizes metabolizing metacarpal
metacarpals metacarpi metacarpus metadata metalanguage metalanguages metaled metalled metallic
metallurgic metallurgical metallurgist metallurgists metallurgy metals metalwork metalworker
metalworkers metalworking metamorphic metamorphism metamorphose metamorphosed metamorphoses
metamorphosing metamorphosis metaphoric metaphorical metaphorically metaphors metaphysical
metaphysically metaphysics metastases metastasis metastasise metastasised metastasises metastasising
metastasize metastasized metastasizes metastasizing metastatic metatarsal metatarsals metatarsi
metatarsus metatheses metathesis mete meted metempsychoses metempsychosis meteor meteoric
meteorically meteorite meteorites meteoroid meteoroids meteorologic meteorological meteorologist
meteorologists meteorology meteors metered metering metes metformin meth methadone methamphetamine
methane methanol methinks methodical methodically methodicalness methodological methodologically
methodologies methodology methotrexate methought meths methyl meticulous meticulously meticulousness
meting metrical metrically metricate metricated metricates metricating metrication metricise
metricised metricises metricising metricize metricized metricizes metricizing metrics metronome
metronomes metropolis metropolises metropolitan mettle mettlesome mew mewed mewing mewl mewled
mewling mewls mews mezzanine mezzanines mezzo mezzos miaow miaowed miaowing miaows miasma miasmas
mic mica mick mickey mickeys micks micro microaggression microaggressions microbe microbes microbial
microbiological microbiologist microbiologists microbiology microbreweries microbrewery microchip
microchips microcircuit microcircuits microcode microcosm microcosmic microcosms microdot microdots
microeconomics microelectronic microelectronics microfiber microfibers microfiche microfilm
microfilmed microfilming microfilms microfinance microgroove microgrooves microlight microlights
microloan microloans micromanage micromanaged micromanagement micromanager micromanagers
micromanages micromanaging micrometeorite micrometeorites micrometer micrometers micrometre
micrometres micron microns microorganism microorganisms microphone microphones microplastics
microprocessors micros microscope microscopes microscopic microscopical microscopically microscopy
microsecond microseconds microsurgery microwavable microwaveable microwaved microwaves microwaving
mics mid midair midden middens middies middlebrow middlebrows middleman middlemen middlemost middles
middleweight middleweights middling middy midfield midfielder midfielders midge midges midget
midgets midi midis midland midlands midlife midmost midpoint midpoints midrib midribs midriff
midriffs midsection midsections midshipman midshipmen midships midsize midst midstream midsummer
midterm midterms midtown midway midways midweek midweeks midwife midwifed midwiferies midwifery
midwifes midwifing midwinter midwived midwives midwiving midyear midyears mien miens miff miffed
miffing miffs mightier mightiest mightily mightiness mightnt mightve mignonette mignonettes migraine
migraines migrant migrants migrations migratory mikado mikados mike miked mikes miking mil miladies
milady milch milder mildest mildew mildewed mildewing mildews mildness mileages milepost mileposts
miler milers milestone milestones milf milfs milieu milieus militancy militant militantly militants
militarily militarisation militarise militarised militarises militarising militarism militarist
militaristic militarists militarization militarize militarized militarizes militarizing militate
militated militates militating militia militiaman militiamen militias milked milker milkers milkier
milkiest milkiness milking milkmaid milkmaids milkman milkmen milks milkshake milkshakes milksop
milksops milkweed milkweeds milky millage milled millennia millennial millennium millenniums miller
millers millet milliard milliards millibar millibars milligram milligrams milliliter milliliters
millilitre millilitres millimeter millimeters millimetre millimetres milliner milliners millinery
milling millings millionaire millionaires millionairess millionairesses millionth millionths
millipede millipedes millisecond milliseconds millpond millponds millrace millraces mills millstone
millstones millstream millstreams millwright millwrights milometer milometers milquetoast
milquetoasts mils milt milted milting milts mime mimed mimeograph mimeographed mimeographing
mimeographs mimes mimetic mimicked mimicker mimickers mimicking mimicries mimicry mimics miming
mimosa mimosas minaret minarets minatory mince minced mincemeat mincer mincers minces mincing
mindbogglingly mindedness minder minders mindful mindfully mindfulness mindlessly mindlessness
mindset mindsets minefield minefields miner mineral mineralogical mineralogist mineralogists
mineralogy minerals miners minestrone minesweeper minesweepers mingle mingled mingles mingling mingy
mini miniature miniatures miniaturisation miniaturise miniaturised miniaturises miniaturising
miniaturist miniaturists miniaturization miniaturize miniaturized miniaturizes miniaturizing minibar
minibars minibike minibikes minibus minibuses minicab minicabs minicam minicams minicomputer
minicomputers minim minima minimalism minimalists minimally minimisation minimised minimises
minimising minimization minimized minimizes minimizing minims minimums minion minions minis
miniseries miniskirt miniskirts ministered ministerial ministering ministrant ministrants
ministration ministrations ministries ministry minivan minivans mink minks minnesinger minnesingers
minnow minnows minored minoring minors minoxidil minster minsters minstrel minstrels minstrelsy
mintage minted minter minters mintier mintiest minting mints minty minuend minuends minuet minuets
minuscule minuscules minuses minuted minutely minuteman minutemen minuteness minuter minutest
minutia minutiae minuting minx minxes miraculously mirage mirages mire mired mires mirier miriest
miring mirrored mirroring mirth mirthful mirthfully mirthfulness mirthless mirthlessly miry
misaddress misaddressed misaddresses misaddressing misadventure misadventures misaligned
misalignment misalliance misalliances misanthrope misanthropes misanthropic misanthropically
misanthropist misanthropists misanthropy misapplication misapplications misapplied misapplies
misapply misapplying misapprehend misapprehended misapprehending misapprehends misapprehension
misapprehensions misappropriate misappropriated misappropriates misappropriating misappropriation
misappropriations misbegotten misbehave misbehaved misbehaves misbehaving misbehavior misbehaviour
miscalculate miscalculated miscalculates miscalculating miscalculation miscalculations miscall
miscalled miscalling miscalls miscarriage miscarriages miscarried miscarries miscarry miscarrying
miscast miscasting miscasts miscegenation miscellaneously miscellanies miscellany mischance
mischances mischief mischievous mischievously mischievousness miscibility miscible misclassified
miscommunication miscommunications misconceive misconceived misconceives misconceiving misconception
misconceptions misconduct misconducted misconducting misconducts misconstruction misconstructions
misconstrue misconstrued misconstrues misconstruing miscount miscounted miscounting miscounts
miscreant miscreants miscue miscued miscues miscuing misdeal misdealing misdeals misdealt misdeed
misdeeds misdemeanor misdemeanors misdemeanour misdemeanours misdiagnose misdiagnosed misdiagnoses
misdiagnosing misdiagnosis misdid misdirection misdo misdoes misdoing misdoings misdone miser
miserableness miseries miserliness miserly misers misfeasance misfile misfiled misfiles misfiling
misfire misfired misfires misfiring misfit misfits misfitted misfitting misfortunes misgiving
misgivings misgovern misgoverned misgoverning misgovernment misgoverns misguidance misguidedly
mishandle mishandled mishandles mishandling mishap mishaps mishear misheard mishearing mishears
mishit mishits mishitting mishmash mishmashes misidentified misidentifies misidentify misidentifying
misinform misinformation misinformed misinforming misinforms misinterpretation misinterpretations
misjudge misjudged misjudgement misjudgements misjudges misjudging misjudgment misjudgments mislabel
mislabeled mislabeling mislabelled mislabelling mislabels mislaid mislay mislaying mislays
misleadingly mismanage mismanaged mismanagement mismanages mismanaging mismatch mismatched
mismatches mismatching misname misnamed misnames misnaming misnomer misnomers misogamist misogamists
misogamy misogynist misogynistic misogynists misogynous misogyny misplacement misplay misplayed
misplaying misplays misprinted misprinting misprints misprision mispronounce mispronounced
mispronounces mispronouncing mispronunciation mispronunciations misquotation misquotations misquote
misquoted misquotes misquoting misreadings misremember misremembered misremembering misremembers
misreport misreported misreporting misreports misrepresentation misrepresentations misrule misruled
misrules misruling missal missals misshape misshaped misshapen misshapes misshaping missilery
missionaries missionary missioner missioners missions missis missises missive missives misspeak
misspeaking misspeaks misspell misspelled misspelling misspellings misspells misspend misspending
misspends misspent misspoke misspoken misstate misstated misstatement misstatements misstates
misstating misstep missteps missus missuses mistakable misted mister misters mistier mistiest
mistily mistime mistimed mistimes mistiming mistiness misting mistletoe mistral mistrals
mistranslated mistreat mistreated mistreating mistreatment mistreats mistress mistresses mistrial
mistrials mistrust mistrusted mistrustful mistrustfully mistrusting mistrusts misty mistype mistypes
mistyping misunderstandings misused misuses misusing mite miter mitered mitering miters mites
mitigate mitigated mitigates mitigating mitigation mitochondria mitochondrial mitochondrion mitoses
mitosis mitotic mitral mitre mitred mitres mitring mitt mitten mittens mitts mitzvah mixable mixer
mixers mixtures mizzen mizzenmast mizzenmasts mizzens mkay mnemonically mnemonics moaner moaners
moat moated moats mobbed mobbing mobiles mobilisation mobilisations mobilise mobilised mobiliser
mobilisers mobilises mobilising mobility mobilization mobilizations mobilize mobilized mobilizer
mobilizers mobilizes mobilizing mobs mobster mobsters moccasin moccasins mocha mochas mocked mocker
mockeries mockers mockery mocking mockingbird mockingbirds mockingly mocks modal modalities modality
modals modeler modelers modeller modellers modem modems moderated moderateness moderates moderating
moderator moderators modernisation modernise modernised moderniser modernisers modernises
modernising modernism modernist modernistic modernists modernity modernization modernize modernized
modernizer modernizers modernizes modernizing modernly modernness moderns modestly modesty modicum
modicums modifiable modifier modifiers modish modishly modishness mods modular modularisation
modularization modulate modulated modulates modulating modulation modulations modulator modulators
modulus moggie moggy mogul moguls mohair moi moieties moiety moil moiled moiling moils moire moires
moist moisten moistened moistener moisteners moistening moistens moister moistest moistly moistness
moisture moisturise moisturised moisturiser moisturisers moisturises moisturising moisturize
moisturized moisturizer moisturizers moisturizes moisturizing molar molars molasses moldboard
moldboards molded molder moldered moldering molders moldier moldiest moldiness molding moldings
molds moldy molecularity molehill molehills moles moleskin molest molestation molested molester
molesters molesting molests moll mollies mollification mollified mollifies mollify mollifying molls
mollusc molluscan molluscans molluscs mollusk molluskan molluskans mollusks molly mollycoddle
mollycoddled mollycoddles mollycoddling molt molted molten molter molters molting molts molybdenum
momenta momentariness momentary momentous momentously momentousness mommies mommy moms monad
monarchic monarchical monarchies monarchism monarchist monarchistic monarchists monarchs monarchy
monasteries monastery monastic monastical monastically monasticism monastics monaural monetarily
monetarism monetarist monetarists monetary monetisation monetise monetised monetises monetising
monetization monetize monetized monetizes monetizing moneybag moneybags moneybox moneyboxes moneyed
moneygrubber moneygrubbers moneygrubbing moneylender moneylenders moneymaker moneymakers moneymaking
moneys monger mongered mongering mongers mongol mongolism mongoloid mongoloids mongols mongoose
mongooses mongrel mongrels monies moniker monikers monism monist monists monition monitions monitory
monk monkeyed monkeying monkeyshine monkeyshines monkish monks monkshood monkshoods mono
monochromatic monochromes monocle monocled monocles monoclonal monocotyledon monocotyledonous
monocotyledons monocular monodic monodies monodist monodists monody monogamist monogamists
monogamous monogamously monogamy monogram monogrammed monogramming monograms monograph monographs
monolingual monolinguals monolith monolithic monoliths monologist monologists monologue monologues
monologuist monologuists monomania monomaniac monomaniacal monomaniacs monomer monomers
mononucleosis monophonic monoplane monoplanes monopolies monopolisation monopolise monopolised
monopoliser monopolisers monopolises monopolising monopolist monopolistic monopolists monopolization
monopolize monopolized monopolizer monopolizers monopolizes monopolizing monorail monorails
monosyllabic monosyllable monosyllables monotheism monotheist monotheistic monotheists monotone
monotones monotonic monotonically monotonous monotonously monotonousness monotony monounsaturated
monoxide monoxides monseigneur monsieur monsignor monsignors monsoon monsoonal monsoons monstrance
monstrances monstrosities monstrosity monstrous monstrously montage montages monthlies monument
monumental monumentally monuments moo mooch mooched moocher moochers mooches mooching moodier
moodiest moodily moodiness moods moody mooed mooing moonbeam moonbeams mooned mooning moonless
moonlight moonlighted moonlighter moonlighters moonlighting moonlights moonlit moonscape moonscapes
moonshine moonshiner moonshiners moonshines moonshot moonshots moonstone moonstones moonstruck
moonwalk moonwalks moor moored moorhen moorhens mooring moorings moorland moorlands moors moos moose
moot mooted mooting moots mop mope moped mopeds moper mopers mopes mopey mopier mopiest moping
mopish mopped moppet moppets mopping mops moraine moraines morale moralisation moralise moralised
moraliser moralisers moralises moralising moralism moralist moralistic moralistically moralists
moralities moralization moralize moralized moralizer moralizers moralizes moralizing morass morasses
moratorium moratoriums moray morays morbid morbidity morbidly morbidness mordancy mordant mordantly
mordants moreish morel morels mores morgue morgues moribund morn morns morocco moronic moronically
morose morosely moroseness morphed morpheme morphemes morphemic morphia morphine morphing
morphological morphology morphs morrow morrows morsel morsels mortally mortar mortarboard
mortarboards mortared mortaring mortars mortgage mortgaged mortgagee mortgagees mortgages mortgaging
mortgagor mortgagors mortician morticians mortification mortified mortifies mortify mortifying
mortise mortised mortises mortising mortuaries mortuary mosaic mosaics mosey moseyed moseying moseys
mosh moshed moshes moshing mosque mosques mosquito mosquitoes moss mossback mossbacks mosses mossier
mossiest mossy mot mote motel motels motes motet motets moth mothball mothballed mothballing
mothballs motherboard motherboards mothered motherfucker motherfuckers motherfucking motherhood
mothering motherland motherlands motherless motherliness motherly moths motif motifs motile motiles
motility motioned motioning motionless motionlessly motionlessness motivational motivations
motivator motivators motiveless motley motleys motlier motliest motocross motocrosses motorbike
motorbiked motorbikes motorbiking motorboat motorboats motorcade motorcades motorcar motorcars
motorcycle motorcycled motorcycles motorcycling motorcyclist motorcyclists motored motoring
motorisation motorise motorised motorises motorising motorist motorists motorization motorize
motorized motorizes motorizing motorman motormen motormouth motormouths mots mottle mottled mottles
mottling mottoes moue moues moulded moulder mouldered mouldering moulders mouldier mouldiest
moulding mouldings moulds mouldy moult moulted moulting moults mound mounded mounding mounds
mountable mountaineer mountaineered mountaineering mountaineers mountainous mountainside
mountainsides mountaintop mountaintops mountebank mountebanks mounter mounters mountings mourn
mourned mourner mourners mournful mournfully mournfulness mourning mourns moused mouser mousers
mouses mousetrap mousetrapped mousetrapping mousetraps mousey mousier mousiest mousiness mousing
moussaka moussakas mousse moussed mousses moussing moustache moustached moustaches mousy mouthed
mouthfeel mouthful mouthfuls mouthier mouthiest mouthiness mouthing mouthpiece mouthpieces mouths
mouthwash mouthwashes mouthwatering mouthy mouton movable movables moveable moveables mover movers
moviegoer moviegoers movingly mow mowed mower mowers mowing mows moxie mozzarella mucilage
mucilaginous muckier muckiest muckrake muckraked muckraker muckrakers muckrakes muckraking mucky
mucous mucus muddied muddier muddies muddiest muddily muddiness muddleheaded muddy muddying mudflap
mudflaps mudflat mudflats mudguard mudguards mudpack mudpacks mudroom mudrooms mudslide mudslides
mudslinger mudslingers mudslinging muenster muesli muezzin muezzins muff muffed muffin muffing
muffins muffle muffled muffler mufflers muffles muffling muffs mufti muftis mugful mugfuls mugged
mugger muggers muggier muggiest mugginess mugging muggings muggins muggle muggles muggy mugshot
mugshots mugwump mugwumps mujaheddin mujahedin mukluk mukluks mulatto mulattoes mulberries mulberry
mulch mulched mulches mulching mulct mulcted mulcting mulcts mule mules muleskinner muleskinners
muleteer muleteers mulish mulishly mulishness mull mullah mullahs mulled mullein mullet mullets
mulligan mulligans mulligatawny mulling mullion mullioned mullions mulls multi multicellular
multichannel multicolored multicoloured multicultural multiculturalism multidimensional
multidisciplinary multifaceted multifamily multifarious multifariously multifariousness multiform
multigrain multilateral multilaterally multilayered multilevel multilingual multilingualism
multimedia multimillionaire multimillionaires multinational multinationals multipart multiparty
multiplayer multiplex multiplexed multiplexer multiplexers multiplexes multiplexing multiplicand
multiplicands multiplications multiplicative multiplicities multiplicity multiplier multipliers
multiprocessing multiprocessor multiprocessors multipurpose multiracial multistage multistory
multitasking multitude multitudes multitudinous multivariate multiverse multiverses multivitamin
multivitamins multiyear mumbled mumbler mumblers mumbles mumbletypeg mumbling mummer mummers mummery
mummies mummification mummified mummifies mummify mummifying mumps mums munch munched munches
munchie munchies munching munchkin munchkins mundanely municipal municipalities municipality
municipally municipals munificence munificent munificently munition munitioned munitioning munitions
mural muralist muralists murals murderers murderess murderesses murderous murderously murk murkier
murkiest murkily murkiness murks murky murmur murmured murmurer murmurers murmuring murmurings
murmurous murmurs murrain muscat muscatel muscatels muscats musclebound muscled muscleman musclemen
muscling muscly muscular muscularity muscularly musculature musculoskeletal muse mused muses musette
musettes mush mushed musher mushers mushes mushier mushiest mushiness mushing mushroom mushroomed
mushrooming mushrooms mushy musicale musicales musicality musically musicals musicianly musicianship
musicological musicologist musicologists musicology musing musingly musings musk muskeg muskegs
muskellunge muskellunges musket musketeer musketeers musketry muskets muskie muskier muskies
muskiest muskiness muskmelon muskmelons muskox muskoxen muskrat muskrats musky muslin muss mussed
mussel mussels musses mussier mussiest mussing mussy mustache mustached mustaches mustachio
mustachioed mustachios mustang mustangs mustard muster mustered mustering musters mustier mustiest
mustily mustiness mustnt musts mustve musty mutability mutable mutably mutagen mutagenic mutagens
mutant mutants mutate mutated mutates mutating mutation mutational mutations mutative mute muted
mutely muteness muter mutes mutest mutilate mutilated mutilates mutilating mutilation mutilations
mutilator mutilators mutineer mutineers muting mutinied mutinies mutinous mutinously mutiny
mutinying mutt mutterer mutterers mutterings mutton muttonchops muttony mutts mutuality muumuu
muumuus muzak muzzily muzziness muzzle muzzled muzzles muzzling muzzy mycologist mycologists
mycology myelitis myna mynah mynahes mynas myocardial myocardium myopia myopic myopically myriad
myriads myrmidon myrmidons myrrh myrtle myrtles mysteriousness mystical mystically mysticism mystics
mystification mystified mystifies mystify mystifying mystique mythic mythological mythologies
mythologise mythologised mythologises mythologising mythologist mythologists mythologize
mythologized mythologizes mythologizing myxomatosis naan naans nab nabbed nabbing nabob nabobs nabs
nacelle nacelles nacho nachos nacre nacreous nadir nadirs nae naff naffer naffest nag nagged nagger
naggers nagging nags nah naiad naiads naif naifs nailbrush nailbrushes naively naiver naivest
naivety nakedly nakedness nameable namelessly nameplate nameplates namesake namesakes nannies nanny
nanometer nanometers nanometre nanometres nanosecond nanoseconds nanotechnology nanotube nap napalm
napalmed napalming napalms nape napes naphtha naphthalene napkin napkins napless napoleon napoleons
napped napper nappers nappier nappies nappiest napping nappy naps narc narcissism narcissist
narcissistic narcissists narcissus narcolepsy narcoleptic narcoses narcosis narcotic narcotics
narcotisation narcotise narcotised narcotises narcotising narcotization narcotize narcotized
narcotizes narcotizing narcs nark narky narrate narrated narrates narrating narration narrations
narratives narrator narrators narrowed narrowing narrowly narrowness narrows narwhal narwhals nary
nasal nasalisation nasalise nasalised nasalises nasalising nasality nasalization nasalize nasalized
nasalizes nasalizing nasally nasals nascence nascent nastily nastiness nasturtium nasturtiums natal
natch nationalisation nationalisations nationalise nationalised nationalises nationalising
nationalism nationalist nationalistic nationalistically nationalists nationalities nationality
nationalization nationalizations nationalize nationalized nationalizes nationalizing nationals
nationhood nationwide nativities nativity natter nattered nattering natters nattier nattiest nattily
nattiness natty naturalisation naturalise naturalised naturalises naturalising naturalism naturalist
naturalistic naturalists naturalization naturalize naturalized naturalizes naturalizing naturalness
naturals natures naturism naturist naturists naught naughtier naughtiest naughtily naughtiness
naughts nausea nauseam nauseate nauseated nauseates nauseating nauseatingly nauseous nauseously
nauseousness nautical nautically nautilus nautiluses naval nave navel navels naves navies
navigability navigable navigate navigated navigates navigating navigation navigational navigator
navigators navvies navvy navy nays naysayer naysayers neanderthal neanderthals neap neaps neared
nearing nearness nears nearshore nearside nearsighted nearsightedly nearsightedness neaten neatened
neatening neatens neater neatest neath neatness nebula nebulae nebular nebulous nebulously
nebulousness necessaries necessitate necessitated necessitates necessitating necessities necessitous
neckband neckbands necked neckerchief neckerchiefs necking necklace necklaced necklaces necklacing
necklacings neckline necklines necks necktie neckties necrology necromancer necromancers necromancy
necrophilia necrophiliac necrophiliacs necropolis necropolises necroses necrosis necrotic nectar
nectarine nectarines needful needfully needier neediest neediness needled needlepoint needlessness
needlewoman needlewomen needlework needling neednt needy neer nefarious nefariously nefariousness
negated negates negating negation negations negatived negatively negativeness negatives negativing
negativism negativity neglectful neglectfully neglectfulness negligee negligees negligence negligent
negligently negligibly negotiability negotiator negotiators negritude negro negroid neigh neighbored
neighborhoods neighboring neighborliness neighborly neighboured neighbourhoods neighbouring
neighbourliness neighbourly neighed neighing neighs nelson nelsons nematode nematodes nemeses
nemesis neoclassic neoclassical neoclassicism neocolonialism neocolonialist neocolonialists neocon
neocons neoconservative neoconservatives neocortex neodymium neolithic neologism neologisms neon
neonatal neonate neonates neophyte neophytes neoplasm neoplasms neoplastic neoprene nepenthe nephew
nephews nephrite nephritic nephritis nephropathy nepotism nepotist nepotistic nepotists neptunium
nerd nerdier nerdiest nerds nerdy nerved nerveless nervelessly nervelessness nervier nerviest
nerviness nerving nervously nervousness nervy nestle nestled nestles nestling nestlings netball
netbook netbooks nether nethermost netherworld netted netting nettle nettled nettles nettlesome
nettling neuralgia neuralgic neurally neurasthenia neurasthenic neurasthenics neuritic neuritics
neuritis neurological neurologically neurologist neurologists neurology neuron neuronal neurons
neuroscience neuroses neurosis neurosurgeon neurosurgeons neurosurgery neurosurgical neurotic
neurotically neuroticism neurotics neurotransmitter neurotransmitters neuter neutered neutering
neuters neutralisation neutralise neutralised neutraliser neutralisers neutralises neutralising
neutralism neutralist neutralists neutrality neutralization neutralize neutralized neutralizer
neutralizers neutralizes neutralizing neutrally neutrals neutrino neutrinos neutron neutrons
nevermore nevi nevus newbie newbies newborn newborns newel newels newfangled newfound newlywed
newlyweds newness newsagent newsagents newsboy newsboys newscast newscaster newscasters newscasts
newsdealer newsdealers newsflash newsflashes newsgirl newsgirls newsgroup newsgroups newshound
newshounds newsier newsiest newsman newsmen newspaperman newspapermen newspaperwoman newspaperwomen
newspeak newsprint newsreader newsreaders newsreel newsreels newsroom newsrooms newsstand newsstands
newsweeklies newsweekly newswoman newswomen newsworthiness newsworthy newsy newt newton newtons
newts nexus nexuses niacin nib nibble nibbled nibbler nibblers nibbles nibbling nibs niceness
niceties nicety niche niches nickel nickelodeon nickelodeons nickels nicker nickered nickering
nickers nicknamed nicknaming nicotine niece nieces nifedipine niff niffy niftier niftiest nifty
nigga niggard niggardliness niggardly niggards niggas niggaz nigger niggers niggle niggled niggler
nigglers niggles niggling nigh nigher nighest nightcap nightcaps nightclothes nightclub nightclubbed
nightclubbing nightclubs nightdress nightdresses nightfall nightgown nightgowns nighthawk nighthawks
nightie nighties nightingale nightingales nightlife nightlight nightlights nightlong nightly
nightmares nightmarish nightshade nightshades nightshirt nightshirts nightspot nightspots nightstand
nightstands nightstick nightsticks nighttime nightwatchman nightwatchmen nightwear nighty nihilism
nihilist nihilistic nihilists nimbi nimble nimbleness nimbler nimblest nimbly nimbus nimby nimrod
nimrods nincompoop nincompoops ninepin ninepins nines nineteen nineteens nineteenth nineteenths
nineties ninetieth ninetieths ninety ninja ninjas ninnies ninny ninth ninths niobium nip nipped
nipper nippers nippier nippiest nippiness nipping nipple nipples nippy nips nirvana nisei nit niter
nitpick nitpicked nitpicker nitpickers nitpicking nitpicks nitrate nitrated nitrates nitrating
nitration nitre nitric nitrification nitrite nitrites nitro nitrocellulose nitrogen nitrogenous
nitroglycerin nitroglycerine nits nitwit nitwits nix nixed nixes nixing nob nobble nobbled nobbles
nobbling nobelium nobility nobleman noblemen nobleness nobler nobles noblest noblewoman noblewomen
nobly nobodies nobs nocturnal nocturnally nocturne nocturnes nod nodal nodded nodding noddle noddles
noddy nods nodular nodule nodules noel noels noes noggin noggins nohow noised noiseless noiselessly
noiselessness noisemaker noisemakers noisier noisiest noisily noisiness noising noisome nomad
nomadic nomads nomenclature nomenclatures nomination nominations nominative nominatives nominator
nominators nominee nominees non nonabrasive nonabsorbent nonabsorbents nonacademic nonacceptance
nonacid nonactive nonactives nonaddictive nonadhesive nonadjacent nonadjustable nonadministrative
nonage nonagenarian nonagenarians nonages nonaggression nonalcoholic nonaligned nonalignment
nonallergic nonappearance nonappearances nonassignable nonathletic nonattendance nonautomotive
nonavailability nonbasic nonbeliever nonbelievers nonbelligerent nonbelligerents nonbinding
nonbreakable nonburnable noncaloric noncancerous nonce nonchalance nonchalant nonchalantly
nonchargeable nonclerical nonclericals nonclinical noncollectable noncom noncombat noncombatant
noncombatants noncombustible noncommercial noncommercials noncommittal noncommittally
noncommunicable noncompeting noncompetitive noncompliance noncomplying noncomprehending noncoms
nonconducting nonconductor nonconductors nonconforming nonconformism nonconformist nonconformists
nonconformity nonconsecutive nonconstructive noncontagious noncontinuous noncontributing
noncontributory noncontroversial nonconvertible noncooperation noncorroding noncorrosive noncredit
noncriminal noncriminals noncritical noncrystalline noncumulative noncustodial nondairy
nondeductible nondeliveries nondelivery nondemocratic nondenominational nondepartmental
nondepreciating nondescript nondestructive nondetachable nondeterminism nondeterministic
nondisciplinary nondisclosure nondiscrimination nondiscriminatory nondramatic nondrinker nondrinkers
nondrying noneducational noneffective nonelastic nonelectric nonelectrical nonempty nonenforceable
nonentities nonentity nonequivalent nonequivalents nonessential nonesuch nonesuches nonevent
nonevents nonexchangeable nonexclusive nonexempt nonexistence nonexistent nonexplosive nonexplosives
nonfactual nonfading nonfat nonfatal nonfattening nonferrous nonfiction nonfictional nonflammable
nonflowering nonfluctuating nonflying nonfood nonfreezing nonfunctional nongovernmental nongranular
nonhazardous nonhereditary nonhuman nonidentical noninclusive nonindependent nonindustrial
noninfectious noninflammatory noninflationary noninflected nonintellectual nonintellectuals
noninterchangeable noninterference nonintervention nonintoxicating noninvasive nonirritating
nonissue nonjudgmental nonjudicial nonlegal nonlethal nonlinear nonliterary nonliving nonmagnetic
nonmalignant nonmember nonmembers nonmetal nonmetallic nonmetals nonmigratory nonmilitant
nonmilitary nonnarcotic nonnarcotics nonnative nonnatives nonnegotiable nonnuclear nonnumerical
nonobjective nonobligatory nonobservance nonobservant nonoccupational nonoccurence nonofficial
nonoperational nonoperative nonparallel nonparallels nonpareil nonpareils nonparticipant
nonparticipants nonparticipating nonpartisan nonpartisans nonpaying nonpayment nonpayments
nonperformance nonperforming nonperishable nonperson nonpersons nonphysical nonphysically nonplus
nonpluses nonplussed nonplussing nonpoisonous nonpolitical nonpolluting nonporous nonpracticing
nonprejudicial nonprescription nonproductive nonprofessional nonprofessionals nonprofit
nonprofitable nonprofits nonproliferation nonpublic nonpunishable nonracial nonradioactive nonrandom
nonreactive nonreciprocal nonreciprocals nonreciprocating nonrecognition nonrecoverable nonrecurring
nonredeemable nonrefillable nonrefundable nonreligious nonrenewable nonrepresentational nonresident
nonresidential nonresidents nonresidual nonresistance nonresistant nonrestrictive nonreturnable
nonreturnables nonrhythmic nonrigid nonsalaried nonscheduled nonscientific nonscoring nonseasonal
nonsectarian nonsecular nonsegregated nonsensical nonsensically nonsensitive nonsexist nonsexual
nonskid nonslip nonsmoker nonsmokers nonsmoking nonsocial nonspeaking nonspecialist nonspecialists
nonspecializing nonspecific nonspiritual nonspirituals nonstaining nonstandard nonstarter
nonstarters nonstick nonstop nonstrategic nonstriking nonstructural nonsuccessive nonsupport
nonsupporting nonsurgical nonsustaining nonsympathiser nonsympathizer nontarnishable nontaxable
nontechnical nontenured nontheatrical nonthinking nonthreatening nontoxic nontraditional
nontransferable nontransparent nontrivial nontropical nonuniform nonunion nonuser nonusers
nonvenomous nonverbal nonviable nonviolence nonviolent nonviolently nonvirulent nonvocal
nonvocational nonvolatile nonvoter nonvoters nonvoting nonwhite nonwhites nonworking nonyielding
nonzero noodle noodled noodles noodling nook nookie nooks nooky noonday noontide noontime noose
nooses nope noreaster normalcy normalisation normalise normalised normalises normalising
normalization normalize normalized normalizes normalizing normative norms northbound northeast
northeaster northeasterly northeastern northeasters northeastward northeastwards norther northerlies
northerly northerner northerners northernmost northers northward northwards northwest northwester
northwesterly northwestern northwesters northwestward northwestwards nosebag nosebags nosebleed
nosebleeds nosecone nosecones nosed nosedive nosedived nosedives nosediving nosegay nosegays nosh
noshed nosher noshers noshes noshing nosier nosiest nosily nosiness nosing nostalgic nostalgically
nostril nostrils nostrum nostrums nosy notabilities notability notables notarial notaries
notarisation notarise notarised notarises notarising notarization notarize notarized notarizes
notarizing notary notate notated notates notating notations notch notched notches notching notebook
notebooks notelet notelets notepad notepads notepaper noteworthiness noteworthy nothingness nothings
noticeboard noticeboards notifiable notifications notifier notifiers notional notionally notoriety
notoriously nougat nougats nought noughts nourish nourished nourishes nourishing nourishment nous
nova novae novas novelette novelettes novelisation novelisations novelise novelised novelises
novelising novelist novelists novelization novelizations novelize novelized novelizes novelizing
novella novellas novelties novena novenae novenas novene novitiate novitiates noway noways nowise
nowt noxious nozzle nozzles nth nuance nuanced nuances nub nubbier nubbiest nubbin nubbins nubby
nubile nubs nucleate nucleated nucleates nucleating nucleation nuclei nucleic nucleoli nucleolus
nucleon nucleons nucleoside nucleotide nucleus nude nuder nudes nudest nudge nudged nudges nudging
nudism nudist nudists nudity nugatory nugget nuggets nuisances nuke nuked nukes nuking nullification
nullified nullifies nullify nullifying nullity nulls numbed numberless numbing numbly numbness numbs
numbskull numbskulls numerable numeracy numerate numerated numerates numerating numeration
numerations numerator numerators numerically numerologist numerologists numerology numerously
numinous numismatic numismatics numismatist numismatists numskull numskulls nuncio nuncios nunneries
nunnery nuptial nuptials nursed nurselings nursemaid nursemaids nurser nurseries nursers nursery
nurseryman nurserymen nursing nursling nurslings nurture nurtured nurturer nurturers nurtures
nurturing nus nutcase nutcases nutcracker nutcrackers nuthatch nuthatches nuthouse nuthouses nutmeat
nutmeats nutmeg nutmegs nutpick nutpicks nutria nutrias nutrient nutrients nutriment nutriments
nutrition nutritional nutritionally nutritionist nutritionists nutritious nutritiously
nutritiousness nutritive nutshell nutshells nutted nutter nutters nuttier nuttiest nuttiness nutting
nutty nuzzle nuzzled nuzzler nuzzlers nuzzles nuzzling nylon nylons nymph nymphet nymphets nympho
nymphomania nymphomaniac nymphomaniacs nymphos nymphs oaf oafish oafishly oafishness oafs oak oaken
oaks oakum oared oaring oarlock oarlocks oars oarsman oarsmen oarswoman oarswomen oases oasis oat
oatcake oatcakes oaten oath oaths oatmeal oats obbligato obbligatos obduracy obdurate obdurately
obdurateness obedience obedient obediently obeisance obeisances obeisant obelisk obelisks obese
obesity obfuscate obfuscated obfuscates obfuscating obfuscation obfuscations obi obis obit obits
obituaries obituary objectification objectified objectifies objectify objectifying objectionably
objectively objectiveness objectives objectivity objector objectors objurgate objurgated objurgates
objurgating objurgation objurgations oblate oblation oblations obligate obligated obligates
obligating obligations obligatorily obligingly oblique obliquely obliqueness obliques obliquity
obliterate obliterated obliterates obliterating obliteration oblivion oblivious obliviously
obliviousness oblong oblongs obloquy obnoxiously obnoxiousness oboe oboes oboist oboists obscenely
obscener obscenest obscenities obscenity obscurantism obscurantist obscurantists obscurely obscurer
obscurest obscurities obsequies obsequious obsequiously obsequiousness obsequy observable observably
observance observances observant observantly observational observatories observatory obsessional
obsessionally obsessions obsessive obsessively obsessiveness obsessives obsidian obsolesce
obsolesced obsolescence obsolescent obsolesces obsolescing obsoleted obsoletes obsoleting obstacle
obstacles obstetric obstetrical obstetrician obstetricians obstetrics obstinacy obstinate
obstinately obstreperous obstreperously obstreperousness obstruction obstructionism obstructionist
obstructionists obstructions obstructive obstructively obstructiveness obtainment obtrude obtruded
obtrudes obtruding obtrusion obtrusive obtrusively obtrusiveness obtuse obtusely obtuseness obtuser
obtusest obverse obverses obviate obviated obviates obviating obviation obviousness ocarina ocarinas
occasioned occasioning occidental occidentals occlude occluded occludes occluding occlusion
occlusions occlusive occult occultism occultist occultists occupancy occupant occupants occupational
occupationally occupations occupier occupiers oceanfront oceanfronts oceangoing oceanic
oceanographer oceanographers oceanographic oceanography oceanology oceans ocelot ocelots och ocher
ochre ocker ockers oclock octagon octagonal octagons octal octane octanes octave octaves octavo
octavos octet octets octogenarian octogenarians octopus octopuses ocular oculars oculist oculists
oculomotor odalisque odalisques oddball oddballs odder oddest oddities oddity oddment oddments
oddness ode odes odious odiously odiousness odium odometer odometers odor odored odoriferous
odorless odorous odors odour odoured odourless odours odyssey odysseys oecus oedema oedemas oedipal
oenology oenophile oenophiles oer oesophagi oesophagus oestradiol oestrogen oestrogens oestrous
oestrus oestruses oeuvre oeuvres offal offbeat offbeats offed offensively offensiveness offensives
offertories offertory offhanded offhandedly offhandedness officeholder officeholders officialdom
officialese officialism officiant officiants officiate officiated officiates officiating officiator
officiators officious officiously officiousness offing offings offish offline offload offloaded
offloading offloads offprint offprints offs offshoot offshoots offshore offshoring offside offsite
offstage offstages offtrack oft oftener oftenest oftentimes ofttimes ogle ogled ogler oglers ogles
ogling ogre ogreish ogres ogress ogresses ohm ohmmeter ohmmeters ohms oho ohs oik oiks oilcan
oilcans oilcloth oilcloths oiled oilfield oilfields oilier oiliest oiliness oiling oilman oilmen
oils oilskin oilskins oily oink oinked oinking oinks ointment ointments okapi okapis okay okayed
okaying okays okra okras olden oldie oldies oldish oldness oldster oldsters oleaginous oleander
oleanders oleo oleomargarine oles olfactories olfactory oligarch oligarchic oligarchical oligarchies
oligarchs oligarchy oligonucleotide oligonucleotides oligopolies oligopoly olive olives ombudsman
ombudsmen omega omegas omelet omelets omelette omelettes omen omens omicron omicrons ominous
ominously ominousness omnibus omnibuses omnipotence omnipotent omnipresence omnipresent omniscience
omniscient omnivore omnivores omnivorous omnivorously omnivorousness oms onboard oncogene oncogenes
oncologist oncologists oncology oncoming oneness onerous onerously onerousness onetime onions
onionskin online onlooker onlookers onlooking onomatopoeia onomatopoeic onomatopoetic onrush
onrushes onrushing onscreen onset onsets onshore onside onsite onslaught onslaughts onstage ontogeny
ontological ontology onuses onward onyx onyxes oodles ooh oohed oohing oohs oomph oops ooze oozed
oozes oozier ooziest oozing oozy opacity opal opalescence opalescent opals opaque opaqued opaquely
opaqueness opaquer opaques opaquest opaquing opcode opcodes ope oped opencast opener openers openest
openhanded openhandedness openhearted openings openness openwork operable operand operands operatic
operatically operationally operative operatives operetta operettas opes ophthalmic ophthalmologist
ophthalmologists ophthalmology opiate opiates opine opined opines oping opining opinionated opioid
opioids opium opossum opossums opportune opportunely opportunism opportunist opportunistic
opportunistically opportunists oppositely opposites oppositions oppressive oppressively
oppressiveness oppressor oppressors opprobrious opprobriously opprobrium ops optically optician
opticians optics optima optimally optimisations optimiser optimism optimist optimistically optimists
optimizations optimizer optimums optioned optioning optometrist optometrists optometry opulence
opulent opulently oracle oracles oracular orality orally orals orangeade orangeades orangeness
orangeries orangery oranges orangutan orangutans orate orated orates orating oration orations orator
oratorical oratorically oratories oratorio oratorios orators oratory orb orbicular orbitals orbited
orbiter orbiters orbiting orbits orbs orc orchard orchards orchestras orchestrate orchestrated
orchestrates orchestrating orchestration orchestrations orchid orchids orcs ordain ordained
ordaining ordainment ordains ordeal ordeals orderings orderlies orderliness orderly ordinal ordinals
ordinance ordinances ordinaries ordinarily ordinariness ordinate ordinates ordination ordinations
ordnance ordure ore oregano ores organdie organdy organelle organelles organically organics
organisational organisationally organism organismic organisms organist organists organizational
organizationally organza orgasm orgasmic orgasms orgiastic orgies orgy oriel oriels orientalist
orientalists orientals orientations orienteering orifice orifices origami originality origination
originators oriole orioles orison orisons ormolu ornament ornamental ornamentation ornamented
ornamenting ornaments ornate ornately ornateness ornerier orneriest orneriness ornery ornithological
ornithologist ornithologists ornithology orotund orotundities orotundity orphan orphanage orphanages
orphaned orphaning orphans orris orrises orthodontia orthodontic orthodontics orthodontist
orthodontists orthodoxies orthodoxy orthogonal orthogonality orthographic orthographically
orthographies orthography orthopaedic orthopaedics orthopaedist orthopaedists orthopedic orthopedics
orthopedist orthopedists orzo oscillate oscillated oscillates oscillating oscillation oscillations
oscillator oscillators oscillatory oscilloscope oscilloscopes osculate osculated osculates
osculating osculation osculations osier osiers osmium osmosis osmotic osprey ospreys ossicles
ossification ossified ossifies ossify ossifying ostensible ostensibly ostentation ostentatious
ostentatiously osteoarthritis osteopath osteopathic osteopaths osteopathy osteoporosis ostler
ostlers ostracise ostracised ostracises ostracising ostracism ostracize ostracized ostracizes
ostracizing ostrich ostriches otherness otherworldly otiose otter otters ottoman ottomans oubliette
oubliettes ouch oughtnt ounce ounces oust ousted ouster ousters ousting ousts outage outages
outargue outargued outargues outarguing outback outbacks outbalance outbalanced outbalances
outbalancing outbid outbidding outbids outboard outboards outboast outboasted outboasting outboasts
outbound outbox outboxes outbreak outbreaks outbuilding outbuildings outburst outbursts outcast
outcasts outclass outclassed outclasses outclassing outcries outcrop outcropped outcropping
outcroppings outcrops outdid outdistance outdistanced outdistances outdistancing outdo outdoes
outdoing outdone outdoor outdoors outdoorsy outdraw outdrawing outdrawn outdraws outdrew outed
outercourse outermost outerwear outface outfaced outfaces outfacing outfall outfalls outfield
outfielder outfielders outfields outfight outfighting outfights outfit outfits outfitted outfitter
outfitters outfitting outflank outflanked outflanking outflanks outflow outflows outfought outfox
outfoxed outfoxes outfoxing outgo outgoes outgoings outgrew outgrow outgrowing outgrown outgrows
outgrowth outgrowths outguess outguessed outguesses outguessing outgun outgunned outgunning outguns
outhit outhits outhitting outhouse outhouses outing outings outlaid outlandish outlandishly
outlandishness outlast outlasted outlasting outlasts outlaw outlawed outlawing outlaws outlay
outlaying outlays outlet outlets outlier outliers outlive outlived outlives outliving outlooks
outlying outmaneuver outmaneuvered outmaneuvering outmaneuvers outmanoeuvre outmanoeuvred
outmanoeuvres outmanoeuvring outmatch outmatched outmatches outmatching outmoded outnumber
outnumbered outnumbering outnumbers outpace outpaced outpaces outpacing outpatient outpatients
outperform outperformed outperforming outperforms outplace outplacement outplay outplayed outplaying
outplays outpoint outpointed outpointing outpoints outpost outposts outpouring outpourings
outproduce outproduced outproduces outproducing outputted outputting outrace outraced outraces
outracing outrageously outran outrank outranked outranking outranks outreach outreached outreaches
outreaching outrider outriders outrigger outriggers outrun outrunning outruns outs outscore
outscored outscores outscoring outsell outselling outsells outsets outshine outshines outshining
outshone outshout outshouted outshouting outshouts outsider outsiders outsides outsize outsizes
outskirt outskirts outsmart outsmarted outsmarting outsmarts outsold outsource outsourced outsources
outsourcing outspend outspending outspends outspent outspoken outspokenly outspokenness outspread
outspreading outspreads outstandingly outstation outstations outstay outstayed outstaying outstays
outstretch outstretched outstretches outstretching outstrip outstripped outstripping outstrips outta
outtake outtakes outvote outvoted outvotes outvoting outward outwardly outwards outwear outwearing
outwears outweighed outweighing outwit outwith outwits outwitted outwitting outwore outwork
outworked outworker outworkers outworking outworks outworn ouzo ouzos ova oval ovals ovarian ovaries
ovary ovate ovation ovations oven ovenbird ovenbirds ovenproof ovens ovenware overabundance
overabundant overachieve overachieved overachiever overachievers overachieves overachieving overact
overacted overacting overactive overacts overage overages overaggressive overalls overambitious
overanxious overarching overarm overarmed overarming overarms overate overattentive overawe overawed
overawes overawing overbalance overbalanced overbalances overbalancing overbear overbearing
overbearingly overbears overbid overbidding overbids overbite overbites overblown overboard overbold
overbook overbooked overbooking overbooks overbore overborne overbought overbuild overbuilding
overbuilds overbuilt overburden overburdened overburdening overburdens overbuy overbuying overbuys
overcapacity overcapitalise overcapitalised overcapitalises overcapitalising overcapitalize
overcapitalized overcapitalizes overcapitalizing overcareful overcast overcasting overcasts
overcautious overcharge overcharged overcharges overcharging overcloud overclouded overclouding
overclouds overcoat overcoats overcompensate overcompensated overcompensates overcompensating
overcompensation overconfidence overconfident overconscientious overcook overcooked overcooking
overcooks overcritical overcrowd overcrowded overcrowding overcrowds overdecorate overdecorated
overdecorates overdecorating overdependent overdevelop overdeveloped overdeveloping overdevelops
overdid overdo overdoes overdoing overdone overdose overdosed overdoses overdosing overdrafts
overdraw overdrawing overdrawn overdraws overdress overdressed overdresses overdressing overdrew
overdrive overdrives overdub overdubbed overdubbing overdubs overeager overeat overeaten overeating
overeats overemotional overemphasis overemphasise overemphasised overemphasises overemphasising
overemphasize overemphasized overemphasizes overemphasizing overenthusiastic overestimate
overestimated overestimates overestimating overestimation overexcite overexcited overexcites
overexciting overexercise overexercised overexercises overexercising overexert overexerted
overexerting overexertion overexerts overexpose overexposed overexposes overexposing overexposure
overextend overextended overextending overextends overfed overfeed overfeeding overfeeds overfill
overfilled overfilling overfills overflew overflies overflight overflights overflowed overflowing
overflown overflows overfly overflying overfond overfull overgeneralise overgeneralised
overgeneralises overgeneralising overgeneralize overgeneralized overgeneralizes overgeneralizing
overgenerous overgraze overgrazed overgrazes overgrazing overgrew overground overgrow overgrowing
overgrown overgrows overgrowth overhand overhanded overhands overhang overhanging overhangs
overhasty overhaul overhauled overhauling overhauls overhear overheard overhearing overhears
overheat overheated overheating overheats overhung overindulge overindulged overindulgence
overindulgent overindulges overindulging overinflated overjoy overjoyed overjoying overjoys overkill
overladen overlaid overlain overland overlapped overlapping overlaps overlarge overlay overlaying
overlays overleaf overlie overlies overlord overlords overlying overmanned overmanning overmaster
overmastered overmastering overmasters overmodest overmuch overmuches overnice overnights
overoptimism overoptimistic overpaid overparticular overpass overpasses overpay overpaying overpays
overplay overplayed overplaying overplays overpopulate overpopulated overpopulates overpopulating
overpopulation overpower overpowered overpowering overpoweringly overpowers overpraise overpraised
overpraises overpraising overprecise overprint overprinted overprinting overprints overproduce
overproduced overproduces overproducing overproduction overprotect overprotected overprotecting
overprotective overprotects overqualified overran overrate overrated overrates overrating overreach
overreached overreaches overreaching overreact overreacted overreacting overreaction overreactions
overreacts overrefined overripe overrule overruled overrules overruling overrun overrunning overruns
overs oversampling oversaw oversea oversee overseeing overseen overseer overseers oversees oversell
overselling oversells oversensitive oversensitiveness oversexed overshadow overshadowed
overshadowing overshadows overshare overshared overshares oversharing overshoe overshoes overshoot
overshooting overshoots overshot oversight oversights oversimple oversimplification
oversimplifications oversimplified oversimplifies oversimplify oversimplifying oversize oversized
oversleep oversleeping oversleeps overslept oversold overspecialisation overspecialise
overspecialised overspecialises overspecialising overspecialization overspecialize overspecialized
overspecializes overspecializing overspend overspending overspends overspent overspread
overspreading overspreads overstaffed overstate overstated overstatement overstatements overstates
overstating overstay overstayed overstaying overstays overstep overstepped overstepping oversteps
overstimulate overstimulated overstimulates overstimulating overstock overstocked overstocking
overstocks overstretch overstretched overstretches overstretching overstrict overstrung overstuffed
oversubscribe oversubscribed oversubscribes oversubscribing oversubtle oversupplied oversupplies
oversupply oversupplying oversuspicious overt overtake overtaken overtakes overtaking overtax
overtaxed overtaxes overtaxing overthink overthinking overthinks overthought overthrew overthrow
overthrowing overthrown overthrows overtimes overtire overtired overtires overtiring overtly
overtook overture overtures overturn overturned overturning overturns overuse overused overuses
overusing overvaluation overvaluations overvalue overvalued overvalues overvaluing overviews
overweening overweeningly overweight overwhelmingly overwinter overwintered overwintering
overwinters overwork overworked overworking overworks overwrite overwrites overwrote overwrought
overzealous oviduct oviducts oviparous ovoid ovoids ovular ovulate ovulated ovulates ovulating
ovulation ovule ovules ovum owl owlet owlets owlish owlishly owls oxalate oxblood oxbow oxbows
oxcart oxcarts oxen oxford oxfords oxidant oxidants oxidase oxidation oxidative oxide oxides
oxidisation oxidise oxidised oxidiser oxidisers oxidises oxidising oxidization oxidize oxidized
oxidizer oxidizers oxidizes oxidizing oxtail oxtails oxyacetylene oxygenate oxygenated oxygenates
oxygenating oxygenation oxymora oxymoron oyster oysters pablum pabulum paced pacemaker pacemakers
pacer pacers paces pacesetter pacesetters pacey pachyderm pachyderms pachysandra pachysandras pacier
paciest pacific pacifically pacification pacified pacifiers pacifies pacifism pacifist pacifistic
pacifists pacify pacifying pacing packager packagers packer packers packinghouse packinghouses
packsaddle packsaddles pact pacts pacy paddies paddle paddled paddler paddlers paddles paddling
paddock paddocked paddocking paddocks paddy padlock padlocked padlocking padlocks padre padres paean
paeans paediatric paediatrician paediatricians paediatrics paedophile paedophiles paedophilia paella
paellas pagan paganism pagans pageant pageantry pageants pageboy pageboys pager pagers paginate
paginated paginates paginating pagination pagoda pagodas pah pail pailful pailfuls pails pained
painfuller painfullest painfulness paining painkiller painkillers painkilling painlessly
painlessness painstaking painstakingly paintball paintbox paintboxes paintbrush paintbrushes painter
painterly painters paintwork paired pairing pairings pairwise paisley paisleys pajama pajamas pal
palaces paladin paladins palaeolithic palaeontologist palaeontologists palaeontology palanquin
palanquins palatable palatal palatalisation palatalise palatalised palatalises palatalising
palatalization palatalize palatalized palatalizes palatalizing palatals palate palates palatial
palatially palatinate palatinates palatine palatines palaver palavered palavering palavers palazzi
palazzo paled paleface palefaces palely paleness paleo paleographer paleographers paleography
paleolithic paleontologist paleontologists paleontology paler pales palest palette palettes palfrey
palfreys palimony palimpsest palimpsests palindrome palindromes palindromic paling palings palisade
palisades palish pall palladium pallbearer pallbearers palled pallet pallets palliate palliated
palliates palliating palliation palliative palliatives pallid pallidly pallidness palling pallor
palls pally palm palmate palmed palmetto palmettos palmier palmiest palming palmist palmistry
palmists palms palmtop palmtops palmy palomino palominos palpable palpably palpate palpated palpates
palpating palpation palpitate palpitated palpitates palpitating palpitation palpitations pals
palsied palsies palsy palsying paltrier paltriest paltriness paltry pampas pamper pampered pampering
pampers pamphlet pamphleteer pamphleteers pamphlets panacea panaceas panache panama panamas
panatella panatellas pancake pancaked pancakes pancaking panchromatic pancreas pancreases pancreatic
pancreatitis panda pandas pandemic pandemics pandemonium pander pandered panderer panderers
pandering panders pane panegyric panegyrics paneled paneling panelings panelist panelists panelled
panelling panellings panellist panellists panes pang pangs panhandle panhandled panhandler
panhandlers panhandles panhandling panicked panicking panicky panics panned pannier panniers panning
panoplies panoply panorama panoramas panoramic panpipes pans pansies pansy pantaloons pantechnicon
pantechnicons panted pantheism pantheist pantheistic pantheists pantheon pantheons panther panthers
pantie panties panting panto pantomime pantomimed pantomimes pantomimic pantomiming pantomimist
pantomimists pantos pantries pantry pantsuit pantsuits panty pantyhose pantyliner pantywaist
pantywaists pap papa papacies papacy papal paparazzi paparazzo papas papaw papaws papaya papayas
paperbacks paperbark paperbarks paperboard paperboy paperboys paperclip paperclips papered paperer
paperers papergirl papergirls paperhanger paperhangers paperhanging papering paperless paperweight
paperweights paperwork papery papilla papillae papillary papist papists papoose papooses pappies
pappy paprika paps papyri papyrus parable parables parabola parabolas parabolic paracetamol
paracetamols parachute parachuted parachutes parachuting parachutist parachutists paraded parader
paraders parades paradigm paradigmatic paradigms parading paradisaical paradises paradoxes
paradoxical paradoxically paraffin paragliding paragon paragons paragraphed paragraphing parakeet
parakeets paralegal paralegals parallax parallaxes paralleled paralleling parallelisation
parallelised parallelism parallelisms parallelization parallelized parallelogram parallelograms
paralyse paralysed paralyses paralysing paralysingly paralysis paralytic paralytics paralyze
paralyzed paralyzes paralyzing paralyzingly paramagnetic paramecia paramecium paramedic paramedical
paramedicals paramedics parameterise parameterised parameterize parameterized parametric
paramilitaries paramilitary paramount paramountcy paramour paramours paranoiac paranoiacs paranoids
paranormal parapet parapets paraphernalia paraphrased paraphrases paraphrasing paraplegia paraplegic
paraplegics paraprofessional paraprofessionals parapsychologist parapsychologists parapsychology
paraquat paras parasailing parascending parasite parasites parasitic parasitical parasitically
parasitism parasol parasols parasympathetic parasympathetics parathion parathyroid parathyroids
paratroop paratrooper paratroopers paratroops paratyphoid parboil parboiled parboiling parboils
parcel parceled parceling parcelled parcelling parcels parch parched parches parching parchment
parchments pardner pardners pardonable pardonably pardoned pardoner pardoners pardoning pardons pare
pared paregoric parentage parental parented parenthesise parenthesised parenthesises parenthesising
parenthesize parenthesized parenthesizes parenthesizing parenthetic parenthetical parenthetically
parenthood parenting parer parers pares pareses paresis parfait parfaits pariah pariahs paribus
parietal parimutuel parimutuels paring parings parish parishes parishioner parishioners parities
parka parkas parkland parkour parkway parkways parky parlance parlay parlayed parlaying parlays
parley parleyed parleying parleys parliamentarian parliamentarians parliamentary parliaments parlor
parlors parlour parlours parlous parmigiana parmigiano parochialism parochially parodied parodies
parodist parodists parodying parole paroled parolee parolees paroles paroling parotid paroxysm
paroxysmal paroxysms parquet parqueted parqueting parquetry parquets parred parricidal parricide
parricides parried parries parring parroted parroting parrots parry parrying pars parsec parsecs
parser parsimonious parsimoniously parsimony parsley parsnip parsnips parson parsonage parsonages
parsons partake partaken partaker partakers partakes partaking parted parterre parterres
parthenogenesis partiality partials participation participator participators participatory
participial participle participles particleboard particularisation particularise particularised
particularises particularising particularities particularity particularization particularize
particularized particularizes particularizing particulars particulate particulates partied parting
partings partisan partisans partisanship partitive partitives partizan partizans partnered
partnering partnership partnerships partook partridge partridges parturition partway partying
parvenu parvenus pas pascal pascals paschal pasha pashas passable passably passageway passageways
passbook passbooks passel passels passer passerby passers passersby passim passingly passionately
passionflower passionflowers passionless passions passively passiveness passives passivisation
passivity passivization passivize passivized passivizes passivizing passkey passkeys passphrase
passphrases passports pasta pastas pasteboard pasted pastel pastels pastern pasterns pastes
pasteurisation pasteurise pasteurised pasteuriser pasteurisers pasteurises pasteurising
pasteurization pasteurize pasteurized pasteurizer pasteurizers pasteurizes pasteurizing pastiche
pastiches pastier pasties pastiest pastille pastilles pastime pastimes pastiness pasting pastor
pastoral pastorals pastorate pastorates pastors pastrami pastries pastry pasts pasturage pasture
pastured pastureland pastures pasturing pasty patchier patchiest patchily patchiness patchouli
patchwork patchworks patchy pate patella patellae patellas patented patenting patently patents
paterfamilias paterfamiliases paternal paternalism paternalist paternalistic paternalists paternally
paternity paternoster paternosters pates pathetically pathfinder pathfinders pathless pathogen
pathogenic pathogens pathological pathologically pathologist pathologists pathology pathos pathway
pathways patienter patientest patiently patina patinae patinas patine patio patios patisserie
patisseries patois patresfamilias patriarch patriarchal patriarchate patriarchates patriarchies
patriarchs patriarchy patrician patricians patricidal patricide patricides patrimonial patrimonies
patrimony patriot patriotic patriotically patriotism patriots patrol patrolled patrolling patrolman
patrolmen patrols patrolwoman patrolwomen patron patronage patronages patroness patronesses
patroniser patronisers patronisingly patronizer patronizers patronizingly patrons patronymic
patronymically patronymics patroon patroons pats patsies patsy patted patter pattered pattering
patterned patterning patters patties patting patty paucity paunch paunches paunchier paunchiest
paunchy pauper pauperise pauperised pauperises pauperising pauperism pauperize pauperized pauperizes
pauperizing paupers pave paved pavements paves pavilion pavilions paving pavings pavlova pavlovas
paw pawed pawing pawl pawls pawn pawnbroker pawnbrokers pawnbroking pawned pawning pawns pawnshop
pawnshops pawpaw pawpaws paws payable payback paybacks paycheck paychecks payday paydays payee
payees payer payers payload payloads paymaster paymasters payoff payoffs payola payout payouts
payphone payphones payroll payrolls payslip payslips paywall paywalls pea peaceable peaceably
peacefully peacefulness peacekeeper peacekeepers peacekeeping peacemaker peacemakers peacemaking
peaces peacetime peach peaches peachier peachiest peachy peacock peacocks peafowl peafowls peahen
peahens peaked peaking peaky peal pealed pealing peals pear pearl pearled pearlier pearliest
pearling pearls pearly pears peas peasantry peashooter peashooters peat peatier peatiest peaty
pebble pebbled pebbles pebbling pebbly pecan pecans peccadillo peccadilloes peccaries peccary peck
pecked pecker peckers pecking peckish pecks pecs pectic pectin pectoral pectoralis pectorals
peculate peculated peculates peculating peculation peculator peculators peculiarities peculiarity
peculiarly pecuniary pedagogic pedagogical pedagogically pedagogue pedagogues pedagogy pedaled
pedaling pedalled pedalling pedalo pedalos pedals pedantically peddle peddled peddler peddlers
peddles peddling pederast pederasts pederasty pedestal pedestals pedestrianisation pedestrianise
pedestrianised pedestrianises pedestrianising pedestrianization pedestrianize pedestrianized
pedestrianizes pedestrianizing pediatric pediatrician pediatricians pediatrics pedicab pedicabs
pedicure pedicured pedicures pedicuring pedicurist pedicurists pedigree pedigreed pedigrees pediment
pediments pedlar pedlars pedometer pedometers pedophile pedophiles pedophilia peduncle peduncles pee
peed peeing peek peekaboo peeked peeking peeks peel peeled peeler peelers peeling peelings peels
peen peens peep peepbo peeped peeper peepers peephole peepholes peeping peeps peepshow peepshows
peerage peerages peered peeress peeresses peering peerless pees peeve peeved peeves peeving peevish
peevishly peevishness peewee peewees peewit peewits peg pegboard pegboards pegged pegging pegs
peignoir peignoirs pejoration pejorative pejoratively pejoratives peke pekes pekinese pekineses
pekingese pekingeses pekoe pelagic pelf pelican pelicans pellagra pellet pelleted pelleting pellets
pellucid pelmet pelmets pelt pelted pelting pelts pelvic pelvis pelvises pemmican penal penalisation
penalise penalised penalises penalising penalization penalize penalized penalizes penalizing penance
penances penchant penchants penciled penciling pencilings pencilled pencilling pencillings pencils
pendant pendants pendent pendents pendulous pendulum pendulums penetrability penetrable penetrate
penetrated penetrates penetrating penetratingly penetration penetrations penetrative penfriend
penfriends penguins penicillin penile peninsula peninsular peninsulas penis penises penitence
penitent penitential penitentiaries penitentiary penitently penitents penknife penknives penlight
penlights penman penmanship penmen pennant pennants penned penniless penning pennon pennons
pennyweight pennyweights pennyworth penologist penologists penology pension pensionable pensioned
pensioner pensioners pensioning pensions pensive pensively pensiveness pent pentacle pentacles
pentagon pentagonal pentagons pentagram pentagrams pentameter pentameters pentathlete pentathletes
pentathlon pentathlons penthouse penthouses penuche penultimate penultimates penumbra penumbrae
penumbras penurious penuriously penuriousness penury peon peonage peonies peons peony peopled
peopling pep pepped pepper peppercorn peppercorns peppered peppering peppermint peppermints
pepperoni pepperonis peppers peppery peppier peppiest peppiness pepping peppy peps pepsin peptic
peptics peptide peptides peradventure perambulate perambulated perambulates perambulating
perambulation perambulations perambulator perambulators percale percales perceivable percentages
percentile percentiles perceptible perceptibly perceptional perceptions perceptive perceptively
perceptiveness perceptual perceptually perch perchance perched perches perching percipience
percipient percolate percolated percolates percolating percolation percolator percolators percussion
percussionist percussionists percussive perdition perdurable peregrinate peregrinated peregrinates
peregrinating peregrination peregrinations peregrine peregrines peremptorily peremptory perennial
perennially perennials perestroika perfecta perfectas perfected perfecter perfectest perfectibility
perfectible perfecting perfectionism perfectionist perfectionists perfections perfectness perfects
perfidies perfidious perfidiously perfidy perforate perforated perforates perforating perforation
perforations perforce performative performer performers perfume perfumed perfumer perfumeries
perfumers perfumery perfumes perfuming perfunctorily perfunctory perfusion pergola pergolas
pericardia pericardial pericarditis pericardium perigee perigees perihelia perihelion peril periled
periling perilled perilling perilous perilously perils perimeter perimeters perinatal perinea
perineum periodical periodicals periodicity periodontal periodontics periodontist periodontists
peripatetic peripatetics peripherally peripheries periphery periphrases periphrasis periphrastic
periscope periscopes perish perishable perishables perished perisher perishers perishes perishing
peristalses peristalsis peristaltic peristyle peristyles peritoneal peritoneum peritoneums
peritonitis periwig periwigs periwinkle periwinkles perjure perjured perjurer perjurers perjures
perjuries perjuring perjury perk perked perkier perkiest perkily perkiness perking perks perky perm
permafrost permanence permanency permanents permeability permeable permeate permeated permeates
permeating permeation permed perming permissibly permissions permissive permissively permissiveness
permittivity perms permutation permutations permute permuted permutes permuting pernicious
perniciously perniciousness peroration perorations peroxide peroxided peroxides peroxiding
perpendicular perpendicularity perpendicularly perpendiculars perpetrate perpetrated perpetrates
perpetrating perpetration perpetrator perpetrators perpetually perpetuals perpetuate perpetuated
perpetuates perpetuating perpetuation perpetuity perplex perplexed perplexedly perplexes perplexing
perplexingly perplexities perplexity perquisite perquisites persecution persecutions persecutor
persecutors perseverance persevere persevered perseveres persevering persiflage persimmon persimmons
persisted persistence persistently persisting persists persnickety persona personable personae
personage personages personalise personalised personalises personalising personalize personalized
personalizes personalizing personals personalty personas personification personifications
personified personifies personify personifying perspectives perspex perspicacious perspicaciously
perspicacity perspicuity perspicuous perspiration perspire perspired perspires perspiring
persuadable persuader persuaders persuasions persuasive persuasively persuasiveness pert pertain
pertained pertaining pertains perter pertest pertinacious pertinaciously pertinacity pertinence
pertinent pertinently pertly pertness perturb perturbation perturbations perturbed perturbing
perturbs pertussis peruke perukes perusal perusals peruse perused peruses perusing perv pervade
pervaded pervades pervading pervasive pervasively pervasiveness perversely perverseness perversion
perversions perversity pervert perverted perverting perverts pervs peseta pesetas peskier peskiest
peskily peskiness pesky peso pesos pessaries pessary pessimism pessimist pessimistic pessimistically
pessimists pest pester pestered pestering pesters pesticide pesticides pestiferous pestilence
pestilences pestilent pestilential pestle pestled pestles pestling pesto pests petabyte petabytes
petajoule petajoules petal petaled petalled petals petard petards petawatt petawatts petcock
petcocks peter petered petering peters petiole petioles petite petites petition petitionary
petitioned petitioner petitioners petitioning petitions petrel petrels petrifaction petrified
petrifies petrify petrifying petrochemical petrochemicals petrodollar petrodollars petrolatum
petroleum petrologist petrologists petrology pets petted petticoat petticoats pettier pettiest
pettifog pettifogged pettifogger pettifoggers pettifoggery pettifogging pettifogs pettily pettiness
petting pettish pettishly petulance petulant petulantly petunia petunias pew pewee pewees pewit
pewits pews pewter pewters peyote pfennig pfennigs phaeton phaetons phagocyte phagocytes phalanger
phalangers phalanges phalanx phalanxes phalli phallic phallocentric phallocentrism phallus phantasm
phantasmagoria phantasmagorias phantasmagorical phantasmal phantasms phantom phantoms pharaoh
pharaohs pharisaic pharisee pharisees pharmaceutic pharmaceutical pharmaceuticals pharmaceutics
pharmacist pharmacists pharmacologic pharmacological pharmacologist pharmacologists pharmacology
pharmacopeia pharmacopeias pharmacopoeia pharmacopoeias pharmacotherapy pharyngeal pharynges
pharyngitis pharynx phaseout phaseouts phat pheasant pheasants phenacetin phenobarbital phenol
phenom phenomenal phenomenally phenomenological phenomenology phenoms phenotype phenytoin pheromone
pheromones phew phi phial phials philander philandered philanderer philanderers philandering
philanders philanthropic philanthropically philanthropies philanthropist philanthropists
philanthropy philatelic philatelist philatelists philately philharmonic philharmonics philippic
philippics philistine philistines philistinism philodendron philodendrons philological philologist
philologists philology philosophic philosophically philosophise philosophised philosophiser
philosophisers philosophises philosophising philosophize philosophized philosophizer philosophizers
philosophizes philosophizing philter philters philtre philtres phis phish phished phisher phishers
phishing phlebitis phlegm phlegmatic phlegmatically phloem phlox phobia phobias phobic phobics
phoebe phoebes phoenixes phonecard phonecards phoneme phonemes phonemic phonemically phonetic
phonetically phonetician phoneticians phonetics phoney phoneyed phoneying phoneys phonic phonically
phonics phonied phonier phonies phoniest phoniness phonograph phonographic phonographs phonological
phonologically phonologist phonologists phonology phonon phony phonying phooey phosphate phosphates
phosphodiesterase phosphor phosphorescence phosphorescent phosphorescently phosphoric phosphorous
phosphors phosphorus phosphorylation photocell photocells photocopied photocopier photocopiers
photocopies photocopying photoed photoelectric photoelectrically photoengrave photoengraved
photoengraver photoengravers photoengraves photoengraving photoengravings photofinishing photogenic
photogenically photographed photographer photographers photographically photographing photography
photoing photojournalism photojournalist photojournalists photometer photometers photon photons
photosensitive photostat photostatic photostats photostatted photostatting photosynthesis
photosynthesise photosynthesised photosynthesises photosynthesising photosynthesize photosynthesized
photosynthesizes photosynthesizing photosynthetic phototropic phototropism phototypesetter
phototypesetting photovoltaic phrasal phrasebook phrasebooks phraseology phrasings phrenologist
phrenologists phrenology phyla phylacteries phylactery phylogeny phylum physicality physicals
physician physicians physicked physicking physio physiognomies physiognomy physiography physiologic
physiological physiologically physiologist physiologists physios physiotherapist physiotherapists
physiotherapy physique physiques phytoplankton pianissimo pianissimos pianist pianists pianoforte
pianofortes pianola pianolas pianos piaster piasters piastre piastres piazza piazzas pibroch
pibrochs pic pica picador picadors picante picaresque picayune piccalilli piccolo piccolos pickax
pickaxed pickaxes pickaxing picker pickerel pickerels pickers picket picketed picketer picketers
picketing pickets pickier pickiest pickiness pickings pickle pickled pickles pickling pickpocket
pickpockets pickup pickups picky picnic picnicked picnicker picnickers picnicking picnics picot
picots pics pictogram pictograms pictograph pictographs pictorial pictorially pictorials pictured
picturesque picturesquely picturesqueness picturing piddle piddled piddles piddling piddly pidgin
pidgins piebald piebalds pieced piecemeal piecework pieceworker pieceworkers piecing piecrust
piecrusts pied pieing pier pierce pierced pierces piercing piercingly piercings piers pies piety
piezoelectric piffle piffling pigeonhole pigeonholed pigeonholes pigeonholing pigeons pigged
piggeries piggery piggier piggies piggiest pigging piggish piggishly piggishness piggy piggyback
piggybacked piggybacking piggybacks pigheaded pigheadedly pigheadedness piglet piglets pigment
pigmentation pigmented pigments pigpen pigpens pigskin pigskins pigsties pigsty pigswill pigtail
pigtails piing pike piked piker pikers pikes pikestaff pikestaffs pikestaves piking pilaf pilafs
pilaster pilasters pilchard pilchards piled pileup pileups pilfer pilferage pilfered pilferer
pilferers pilfering pilfers pilgrim pilgrimage pilgrimages pilgrims piling pilings pillage pillaged
pillager pillagers pillages pillaging pillar pillared pillars pillbox pillboxes pilled pilling
pillion pillions pillock pillocks pilloried pillories pillory pillorying pillow pillowcase
pillowcases pillowed pillowing pillows pillowslip pillowslips piloted pilothouse pilothouses
piloting pilots pimento pimentos pimiento pimientos pimp pimped pimpernel pimpernels pimping pimple
pimpled pimples pimplier pimpliest pimply pimps pinafore pinafores pinball pincer pincers pincushion
pincushions pine pineapple pineapples pined pines pinewood pinewoods piney pinfeather pinfeathers
ping pinged pinging pings pinhead pinheads pinhole pinholes pinier piniest pining pinion pinioned
pinioning pinions pinked pinker pinkest pinkeye pinkie pinkies pinking pinkish pinkness pinko pinkos
pinks pinky pinnacle pinnacles pinnate pinned pinnies pinning pinny pinochle pinpoint pinpointed
pinpointing pinpoints pinprick pinpricks pinsetter pinsetters pinstripe pinstriped pinstripes pinto
pintos pinup pinups pinwheel pinwheeled pinwheeling pinwheels piny pinyin pinyon pinyons pioneer
pioneered pioneering pioneers pious piously piousness pip piped pipelines piper pipers pipette
pipettes pipework piping pipit pipits pipped pippin pipping pippins pips pipsqueak pipsqueaks
piquancy piquant piquantly pique piqued piques piquing piracy piranha piranhas pirate pirated
pirates piratical piratically pirating pirogi piroshki pirouette pirouetted pirouettes pirouetting
pirozhki pis piscatorial pismire pismires piss pissed pisser pissers pisses pissing pissoir pissoirs
pistachio pistachios piste pistes pistil pistillate pistils pistol pistols piston pistons pita
pitapat pitapats pitas pitchblende pitched pitcher pitchers pitches pitchfork pitchforked
pitchforking pitchforks pitching pitchman pitchmen piteous piteously piteousness pith pithead
pitheads pithier pithiest pithily pithiness pithy pitiable pitiably pitied pities pitiful pitifully
pitiless pitilessly pitilessness piton pitons pits pitta pittance pittances pittas pitted pitting
pituitaries pituitary pitying pityingly pivot pivotal pivoted pivoting pivots pix pixel pixels pixie
pixies pizazz pizzazz pizzeria pizzerias pizzicati pizzicato placard placarded placarding placards
placate placated placates placating placation placatory placebo placebos placeholder placeholders
placekick placekicked placekicker placekickers placekicking placekicks placement placements placenta
placental placentals placentas placer placers placid placidity placidly placings placket plackets
plagiarise plagiarised plagiariser plagiarisers plagiarises plagiarising plagiarism plagiarisms
plagiarist plagiarists plagiarize plagiarized plagiarizer plagiarizers plagiarizes plagiarizing
plagiary plaice plaid plaids plainchant plainclothes plainclothesman plainclothesmen plainer
plainest plainness plains plainsman plainsmen plainsong plainspoken plaint plaintiff plaintiffs
plaintive plaintively plaints plait plaited plaiting plaits planar planed planeload planeloads
planer planers planetarium planetariums plangency plangent planing plank planked planking planks
plankton planner planners plannings plantain plantains plantar plantation plantations planter
planters plantings plantlike plaque plaques plash plashed plashes plashing plasma plasmon
plasterboard plasterer plasterers plasticise plasticised plasticises plasticising plasticity
plasticize plasticized plasticizes plasticizing plastics plastique plateau plateaued plateauing
plateaus plated plateful platefuls platelet platelets platen platens platformed platforming
platforms plating platinum platitude platitudes platitudinous platonic platoon platooned platooning
platoons plats platted platter platters platting platy platypus platypuses platys plaudit plaudits
plausibility plausibly playable playact playacted playacting playacts playback playbacks playbill
playbills playbook playbooks playboy playboys playfellow playfellows playful playfully playfulness
playgirl playgirls playgoer playgoers playgrounds playgroup playgroups playhouse playhouses playlist
playlists playmate playmates playoff playoffs playpen playpens playroom playrooms playschool
playschools plaything playthings playtime playwright playwrights plaza plazas plead pleaded pleader
pleaders pleading pleadingly pleadings pleads pleas pleasanter pleasantest pleasantness pleasantries
pleasantry pleasingly pleasings pleasurable pleasurably pleasured pleasureful pleasures pleasuring
pleat pleated pleating pleats pleb plebby plebe plebeian plebeians plebes plebiscite plebiscites
plebs plectra plectrum plectrums pledge pledged pledges pledging plenaries plenary plenipotentiaries
plenipotentiary plenitude plenitudes plenteous plentiful plentifully plenum plenums pleonasm
pleonasms plethora pleura pleurae pleurisy plexiglass plexus plexuses pliability pliable pliancy
pliant pliantly plied pliers plies plight plighted plighting plights plimsoll plimsolls plinth
plinths plod plodded plodder plodders plodding ploddings plods plonk plonked plonker plonkers
plonking plonks plop plopped plopping plops plosive plosives plotters plough ploughed ploughing
ploughman ploughmen ploughs ploughshare ploughshares plover plovers plow plowed plowing plowman
plowmen plows plowshare plowshares ploys pluck plucked pluckier pluckiest pluckily pluckiness
plucking plucks plucky plughole plugholes plugin plugins plum plumage plumb plumbed plumber plumbers
plumbing plumbs plume plumed plumes plumier plumiest pluming plummet plummeted plummeting plummets
plummy plump plumped plumper plumpest plumping plumply plumpness plumps plums plumy plunder
plundered plunderer plunderers plundering plunders plunge plunged plunger plungers plunges plunging
plunk plunked plunking plunks pluperfect pluperfects pluralisation pluralise pluralised pluralises
pluralising pluralism pluralist pluralistic pluralists pluralities plurality pluralization pluralize
pluralized pluralizes pluralizing plurals pluses plush plusher plushest plushier plushiest plushly
plushness plushy plutocracies plutocracy plutocrat plutocratic plutocrats plutonium pluvial ply
plying plywood pneumatic pneumatically pneumococcal pneumococci pneumococcus pneumonia poach poached
poacher poachers poaches poaching pock pocked pocketbook pocketbooks pocketed pocketful pocketfuls
pocketing pocketknife pocketknives pocking pockmark pockmarked pockmarking pockmarks pocks pod
podcast podcasting podcasts podded podding podiatrist podiatrists podiatry podium podiums pods poesy
poetaster poetasters poetess poetesses poetical poetically poetics pogrom pogroms poi poignancy
poignant poignantly poinciana poincianas poinsettia poinsettias pointblank pointedly pointier
pointiest pointillism pointillist pointillists pointlessly pointlessness pointy poise poised poises
poising poisoner poisoners poisonings poisonous poisonously poked poker pokers pokes pokey pokeys
pokier pokiest poking poky pol polarisation polarise polarised polarises polarising polarities
polarity polarization polarize polarized polarizes polarizing poleaxe poleaxed poleaxes poleaxing
polecat polecats poled polemic polemical polemically polemicist polemicists polemics poles polestar
polestars policed policemen polices policewoman policewomen policing policyholder policyholders
policymaker policymakers poling polio poliomyelitis polios polisher polishers politburo politburos
politely politer politesse politest politic politicisation politicise politicised politicises
politicising politicization politicize politicized politicizes politicizing politicking politico
politicos polities polity polka polkaed polkaing polkas pollack pollacks pollard pollards polled
pollen pollinate pollinated pollinates pollinating pollination pollinator pollinators polling
polliwog polliwogs pollock pollster pollsters pollutant pollutants pollute polluted polluter
polluters pollutes polluting pollywog pollywogs polo polonaise polonaises polonium pols poltergeist
poltergeists poltroon poltroons poly polyacrylamide polyamories polyamory polyandrous polyandry
polyclinic polyclinics polyester polyesters polyethylene polygamist polygamists polygamous polygamy
polyglot polyglots polygon polygonal polygons polygraph polygraphed polygraphing polygraphs
polyhedral polyhedron polyhedrons polymath polymaths polymer polymeric polymerisation polymerise
polymerised polymerises polymerising polymerization polymerize polymerized polymerizes polymerizing
polymers polymorphic polymorphous polynomials polyp polyphonic polyphony polypropylene polyps polys
polysemous polystyrene polysyllabic polysyllable polysyllables polytechnic polytechnics polytheism
polytheist polytheistic polytheists polythene polyunsaturate polyunsaturated polyunsaturates
polyurethane polyurethanes polyvinyl pom pomade pomaded pomades pomading pomander pomanders
pomegranate pomegranates pommel pommeled pommeling pommelled pommelling pommels pommies pommy pomp
pompadour pompadoured pompadours pompano pompanos pompom pompoms pomposity pompously pompousness
poms ponce ponced ponces poncho ponchos poncing poncy pond ponder pondered ponderer ponderers
pondering ponderous ponderously ponderousness ponders ponds pone pones pong ponged pongee ponging
pongs poniard poniards ponied ponies pontiff pontiffs pontifical pontifically pontificate
pontificated pontificates pontificating pontoon pontoons pony ponying ponytail ponytails poo pooch
pooched pooches pooching poodle poodles pooed poof poofs poofter poofters pooh poohed poohing poohs
pooing pooled pooling poolroom poolrooms pools poolside poolsides poop pooped pooping poops poorboy
poorhouse poorhouses poorness poos popcorn popes popgun popguns popinjay popinjays poplar poplars
poplin popover popovers poppa poppadom poppadoms poppas popper poppers poppet poppets poppies poppy
poppycock populaces popularisation popularise popularised popularises popularising popularization
popularize popularized popularizes popularizing popularly populism populist populists populous
populousness popup popups porcelain porcelains porch porches porcine porcupine porcupines pore pored
pores porgies porgy poring porker porkers porkier porkies porkiest porky porn porno pornographer
pornographers pornographic pornographically porosity porous porousness porphyritic porphyry porpoise
porpoised porpoises porpoising porridge porringer porringers portables portage portaged portages
portaging portal portals portcullis portcullises portend portended portending portends portent
portentous portentously portentousness portents porterhouse porterhouses portfolio portfolios
porthole portholes portico porticoes portioned portioning portlier portliest portliness portly
portmanteau portmanteaus portrait portraitist portraitists portraits portraiture portrayal
portrayals portulaca poser posers poseur poseurs posh posher poshest posies posit posited positing
positional positiveness positives positivism positivist positivists positron positrons posits posse
posses possessions possessive possessively possessiveness possessives possessor possessors possibles
possum possums postbag postbags postbox postboxes postcards postcode postcodes postcolonial
postconsonantal postdate postdated postdates postdating postdoc postdocs postdoctoral posterior
posteriors posterity postgraduate postgraduates posthaste posthumous posthumously posthypnotic
postie posties postilion postilions postillion postillions postindustrial postings postlude
postludes postman postmark postmarked postmarking postmarks postmasters postmen postmenopausal
postmeridian postmistress postmistresses postmodern postmodernism postmodernist postmodernists
postmortem postmortems postnasal postnatal postoperative postpaid postpartum postponement
postponements postprandial postscripts postseason postseasons postsynaptic postulated postulates
postulating postulation postulations postural posture postured postures posturing posturings postwar
postwoman postwomen posy potability potable potables potash potassium potbellied potbellies potbelly
potboiler potboilers potency potent potentate potentates potentialities potentiality potentials
potentiate potentiated potentiates potentiating potently potful potfuls pothead potheads pother
potherb potherbs pothered pothering pothers potholder potholders pothole potholed potholer potholers
potholes potholing pothook pothooks potion potions potluck potlucks potpie potpies potpourri
potpourris pots potsherd potsherds potshot potshots pottage potted potter pottered potteries
pottering potters pottery pottier potties pottiest pottiness potting potty pouch pouched pouches
pouching pouf pouffe pouffes poufs poulterer poulterers poultice poulticed poultices poulticing
poultry pounce pounced pounces pouncing poundage pounded pounding poundings pourings pout pouted
pouter pouters pouting pouts pow powdered powdering powders powdery powerboat powerboats powerfully
powerhouse powerhouses powerless powerlessly powerlessness powwow powwowed powwowing powwows pox
poxes practicability practicably practicalities practicality practicum practicums practitioner
practitioners praetor praetorian praetors pragmatical pragmatically pragmatics pragmatism pragmatist
pragmatists prairie prairies praised praises praiseworthiness praiseworthy praising praline pralines
pram prams prance pranced prancer prancers prances prancing prancingly prang pranged pranging prangs
prank pranks prankster pranksters praseodymium prat prate prated prater praters prates pratfall
pratfalls prating prats prattle prattled prattler prattlers prattles prattling prawn prawned
prawning prawns prayerful prayerfully preacher preachers preachier preachiest preachment preachy
preadolescence preadolescences preadolescent preamble preambled preambles preambling prearrange
prearranged prearrangement prearranges prearranging preassigned precancel precanceled precanceling
precancels precancerous precarious precariously precariousness precast precautionary precedents
precept preceptor preceptors precepts precinct precincts preciosity preciously preciousness
precipice precipices precipitant precipitants precipitate precipitated precipitately precipitates
precipitating precipitation precipitations precipitous precipitously preciseness preciser precises
precisest preclude precluded precludes precluding preclusion precocious precociously precociousness
precocity precognition precognitive precolonial preconceive preconceived preconceives preconceiving
preconception preconceptions precondition preconditioned preconditioning preconditions precook
precooked precooking precooks precursor precursors precursory predate predated predates predating
predator predators predatory predawn predecease predeceased predeceases predeceasing predefined
predesignate predesignated predesignates predesignating predestination predestine predestined
predestines predestining predetermination predetermine predetermined predeterminer predeterminers
predetermines predetermining predicable predicament predicaments predicate predicated predicates
predicating predication predicative predicatively predictability predictably predictive predictor
predictors predigest predigested predigesting predigests predilection predilections predispose
predisposed predisposes predisposing predisposition predispositions prednisone predominance
predominant predominate predominated predominately predominates predominating preemie preemies
preeminence preeminent preeminently preempt preempted preempting preemption preemptive preemptively
preempts preen preened preening preens preexist preexisted preexistence preexisting preexists prefab
prefabbed prefabbing prefabricate prefabricated prefabricates prefabricating prefabrication prefabs
prefaced prefaces prefacing prefatory prefect prefects prefecture prefectures preferential
preferentially preferment prefigure prefigured prefigures prefiguring preform preformative preformed
preforming preforms prefrontal pregame pregames pregnancies preheat preheated preheating preheats
prehensile prehistorian prehistorians prehistoric prehistorical prehistorically prehistory prehuman
preinstalled prejudge prejudged prejudgement prejudgements prejudges prejudging prejudgment
prejudgments prejudicial prekindergarten prekindergartens prelacy prelate prelates preliminaries
prelims preliterate prelude preludes premarital premed premedical premeditate premeditated
premeditates premeditating premeditation premeds premenstrual premier premiere premiered premieres
premiering premiers premiership premierships premised premising premiums premix premixed premixes
premixing premolar premolars premonition premonitions premonitory prenatal prenatally prenup prenups
prenuptial preoccupation preoccupations preoccupied preoccupies preoccupy preoccupying preoperative
preordain preordained preordaining preordains preowned prep prepackage prepackaged prepackages
prepackaging prepacked prepaid preparations preparatory preparedness prepay prepaying prepayment
prepayments prepays prepend preponderance preponderances preponderant preponderantly preponderate
preponderated preponderates preponderating preposition prepositional prepositionally prepositions
prepossess prepossessed prepossesses prepossessing prepossession prepossessions preposterous
preposterously prepped preppie preppier preppies preppiest prepping preppy preps prepubescence
prepubescent prepubescents prepuce prepuces prequel prequels prerecord prerecorded prerecording
prerecords preregister preregistered preregistering preregisters preregistration prerequisites
prerogative prerogatives presage presaged presages presaging presbyopia presbyter presbyteries
presbyters presbytery preschool preschooler preschoolers preschools prescience prescient presciently
prescript prescriptions prescriptive prescriptively prescripts preseason preseasons presences
presentable presentably presentations presenter presenters presentiment presentiments presentment
presentments preservable preservation preservationist preservationists preservative preservatives
preserver preservers preset presets presetting preshrank preshrink preshrinking preshrinks preshrunk
preside presided presidencies presidency presidential presidents presides presidia presiding
presidium presort presorted presorting presorts presser pressers pressie pressies pressingly
pressings pressman pressmen pressured pressuring pressurisation pressurise pressurised pressuriser
pressurisers pressurises pressurising pressurization pressurize pressurized pressurizer pressurizers
pressurizes pressurizing prestidigitation prestige prestigious presto prestos presumable presumption
presumptions presumptive presumptuous presumptuously presumptuousness presuppose presupposed
presupposes presupposing presupposition presuppositions pretax preteen preteens pretence pretences
pretender pretenders pretense pretenses pretension pretensions pretentiously pretentiousness
preterit preterite preterites preterits preterm preternatural preternaturally pretest pretested
pretesting pretests pretext pretexts pretrial pretrials prettied prettier pretties prettiest
prettified prettifies prettify prettifying prettily prettiness prettying pretzel pretzels prevailed
prevailing prevails prevalence prevaricate prevaricated prevaricates prevaricating prevarication
prevarications prevaricator prevaricators preventable preventative preventatives preventive
preventives previewed previewers previewing previews prevision previsions prewar prey preyed preying
preys prezzie prezzies priapic priceless pricey pricier priciest prick pricked pricker prickers
pricking prickle prickled prickles pricklier prickliest prickliness prickling prickly pricks prided
prideful pridefully prides priding pried prier priers pries priestess priestesses priesthood
priesthoods priestlier priestliest priestliness priestly prig priggish priggishness prigs prim
primacy primal primaries primate primates primed primer primers primeval priming primitively
primitiveness primly primmer primmest primness primogenitor primogenitors primogeniture primordial
primordially primp primped primping primps primrose primroses primula primulas princedom princedoms
princelier princeliest princeliness princely princes princess princesses principalities principality
principals principled printable printings printmaking prion prions prioress prioresses priories
prioritisation prioritise prioritised prioritises prioritising prioritization prioritize prioritized
prioritizes prioritizing priors priory prised prising prism prismatic prisms prisons prissier
prissiest prissily prissiness prissy pristine prithee privateer privateers privater privates
privatest privation privations privatisations privatise privatised privatises privatising
privatizations privatize privatized privatizes privatizing privet privets privier privies priviest
privily privy prized prizefight prizefighter prizefighters prizefighting prizefights prizewinner
prizewinners prizewinning prizing proactive proactively probabilistic probables probate probated
probates probating probation probational probationary probationer probationers probe probed probes
probing probings probity problematic problematical problematically probosces proboscis proboscises
procaine procaryote procaryotes procaryotic procedural processable procession processional
processionals processioned processioning processions proclaimed proclaiming proclaims proclamation
proclamations proclivities proclivity proconsul proconsular proconsuls procrastinate procrastinated
procrastinates procrastinating procrastination procrastinator procrastinators procreate procreated
procreates procreating procreation procreative proctor proctored proctoring proctors procurable
procurator procurators procure procured procurement procurer procurers procures procuring prod
prodded prodding prodigal prodigality prodigally prodigals prodigies prodigious prodigiously prodigy
prods producible productions productively productiveness prof profanation profanations profane
profaned profanely profaneness profanes profaning profanities profanity profess professed
professedly professes professing professionalisation professionalise professionalised
professionalises professionalising professionalism professionalization professionalize
professionalized professionalizes professionalizing professionally professions professorial
professorially professors professorship professorships proffer proffered proffering proffers
proficiency proficient proficiently proficients profiled profiling profitability profitably profited
profiteer profiteered profiteering profiteers profiterole profiteroles profiting profitless
profligacy profligate profligately profligates proforma profounder profoundest profoundly
profoundness profs profundities profundity profuse profusely profuseness profusion profusions
progenitor progenitors progeny progesterone progestin progestins prognathous prognoses prognosis
prognostic prognosticate prognosticated prognosticates prognosticating prognostication
prognostications prognosticator prognosticators prognostics programmables programmatic progression
progressions progressive progressively progressiveness progressives prohibition prohibitionist
prohibitionists prohibitions prohibitive prohibitively prohibitory projectile projectiles
projectionist projectionists projections projector projectors prokaryote prokaryotes prokaryotic
prolapse prolapsed prolapses prolapsing prole proles proletarian proletarians proletariat
proliferate proliferated proliferates proliferating prolific prolifically prolix prolixity prolixly
prologue prologues prolongation prolongations prom promenade promenaded promenades promenading
promethium prominence prominently promiscuity promiscuous promiscuously promisingly promissory promo
promontories promontory promos promoter promoters promotional promotions prompter prompters
promptest promptings promptitude promptness proms promulgate promulgated promulgates promulgating
promulgation promulgator promulgators proneness prong pronged pronghorn pronghorns prongs pronominal
pronounceable pronouncement pronouncements pronouns pronto pronuclear pronunciations proofed
proofing proofread proofreader proofreaders proofreading proofreads prop propagandise propagandised
propagandises propagandising propagandist propagandists propagandize propagandized propagandizes
propagandizing propagate propagated propagates propagating propagation propagator propagators
propane propel propellant propellants propelled propeller propellers propelling propels propensities
propensity properer properest propertied prophecies prophecy prophesied prophesier prophesiers
prophesies prophesy prophesying prophetess prophetesses prophetic prophetical prophetically prophets
prophylactic prophylactics prophylaxes prophylaxis propinquity propitiate propitiated propitiates
propitiating propitiation propitiatory propitious propitiously proponent proponents proportionality
proportionally proportionals proportionate proportionately proportioned proportioning proposer
proposers propositional propositioned propositioning propositions propound propounded propounding
propounds propped propping propranolol proprietaries proprieties proprietor proprietorial
proprietorially proprietors proprietorship proprietress proprietresses propriety props propulsion
propulsive prorate prorated prorates prorating prorogation prorogue prorogued prorogues proroguing
pros prosaic prosaically proscenium prosceniums prosciutto proscribe proscribed proscribes
proscribing proscription proscriptions prosecutions prosecutor prosecutors proselyte proselyted
proselytes proselyting proselytise proselytised proselytiser proselytisers proselytises
proselytising proselytism proselytize proselytized proselytizer proselytizers proselytizes
proselytizing prosier prosiest prosocial prosodies prosody prospected prospecting prospectively
prospector prospectors prospectus prospectuses prosper prospered prospering prosperity prosperous
prosperously prospers prostate prostates prostheses prosthesis prosthetic prostituted prostituting
prostitution prostrate prostrated prostrates prostrating prostration prostrations prosy protactinium
protagonist protagonists protean protectionism protectionist protectionists protections protective
protectively protectiveness protector protectorate protectorates protectors proteins protestant
protestants protestation protestations protested protester protesters protesting protestor
protestors protests proton protons protoplasm protoplasmic prototypes prototypical prototyping
protozoa protozoan protozoans protozoic protract protracted protracting protraction protractor
protractors protracts protrude protruded protrudes protruding protrusile protrusion protrusions
protuberance protuberances protuberant prouder proudest proudly provability provable provably
provenance provenances provender provenience proverb proverbial proverbially proverbs providence
provident providential providentially providently provider providers province provinces provincial
provincialism provincially provincials provisionally provisioned provisioning proviso provisos
provocateur provocateurs provocation provocations provocatively provocativeness provoker provokers
provokingly provolone provost provosts prow prowess prowl prowled prowler prowlers prowling prowls
prows proxies proximal proximate proxy prude prudence prudent prudential prudentially prudently
prudery prudes prudish prudishly prudishness prune pruned pruner pruners prunes pruning prurience
prurient pruriently pry prying psalm psalmist psalmists psalms psalteries psaltery psephologist
psephologists psephology pseudonym pseudonymous pseudonyms pseudos pseudoscience pseudosciences
pseuds pseudy pshaw pshaws psis psittacosis psoriasis psst psych psyche psyched psychedelia
psychedelic psychedelically psychedelics psyches psychiatric psychiatrist psychiatrists psychiatry
psychic psychical psychically psychics psyching psycho psychoactive psychoanalyse psychoanalysed
psychoanalyses psychoanalysing psychoanalysis psychoanalyst psychoanalysts psychoanalytic
psychoanalytical psychoanalytically psychoanalyze psychoanalyzed psychoanalyzes psychoanalyzing
psychobabble psychodrama psychodramas psychogenic psychokinesis psychokinetic psychologically
psychologies psychometric psychoneuroses psychoneurosis psychopath psychopathic psychopathology
psychopaths psychopathy psychopharmacology psychophysiology psychos psychoses psychosis
psychosomatic psychotherapies psychotherapist psychotherapists psychotherapy psychotic psychotically
psychotics psychotropic psychotropics psychs ptarmigan ptarmigans pterodactyl pterodactyls ptomaine
ptomaines pubertal puberty pubes pubescence pubescent pubic pubis publican publicans publicist
publicists publishable pubs puce puck pucker puckered puckering puckers puckish puckishly
puckishness pucks pud puddings puddle puddled puddles puddling pudenda pudendum pudgier pudgiest
pudginess pudgy puds pueblo pueblos puerile puerility puerperal puff puffball puffballs puffed
puffer puffers puffier puffiest puffin puffiness puffing puffins puffs puffy pug pugilism pugilist
pugilistic pugilists pugnacious pugnaciously pugnaciousness pugnacity pugs puke puked pukes puking
pukka pulchritude pulchritudinous pule puled pules puling pullback pullbacks puller pullers pullet
pullets pulley pulleys pullout pullouts pullover pullovers pulmonary pulped pulpier pulpiest
pulpiness pulping pulpit pulpits pulps pulpwood pulpy pulsar pulsars pulsate pulsated pulsates
pulsating pulsation pulsations pulsed pulsing pulverisation pulverise pulverised pulverises
pulverising pulverization pulverize pulverized pulverizes pulverizing puma pumas pumice pumices
pummel pummeled pummeling pummelled pummelling pummels pumper pumpernickel pumpers pumpkin pumpkins
punchbag punchbags puncheon puncheons puncher punchers punchier punchiest punchline punchlines
punchy punctilio punctilious punctiliously punctiliousness punctual punctuality punctually punctuate
punctuated punctuates punctuating punctured punctures puncturing pundit punditry pundits pungency
pungent pungently punier puniest puniness punishable punishingly punishments punitive punitively
punk punker punkest punks punned punnet punnets punning punster punsters punted punter punters
punting puny pup pupa pupae pupal pupate pupated pupates pupating pupped puppet puppeteer puppeteers
puppetry puppets puppies pupping puppy pups purblind purchasable purchaser purchasers purdah
purebred purebreds puree pureed pureeing purees pureness purer purest purgative purgatives
purgatorial purgatories purgatory purged purger purgers purges purging purification purified
purifier purifiers purifies purify purifying purine purines purism purist puristic purists puritan
puritanical puritanically puritanism puritans purl purled purlieu purlieus purling purloin purloined
purloining purloins purls purpler purples purplest purplish purport purported purportedly purporting
purports purposed purposeful purposefully purposefulness purposeless purposelessly purposelessness
purposely purposing purr purred purring purrs purse pursed purser pursers purses pursing pursuance
pursuant pursuer pursuers pursuits purulence purulent purvey purveyance purveyed purveying purveyor
purveyors purveys purview pus pushbike pushbikes pushcart pushcarts pushchair pushchairs pusher
pushers pushier pushiest pushily pushiness pushover pushovers pushpin pushpins pushup pushups pushy
pusillanimity pusillanimous pusillanimously puss pusses pussier pussies pussiest pussy pussycat
pussycats pussyfoot pussyfooted pussyfooting pussyfoots pustular pustule pustules putative putdown
putdowns putout putouts putrefaction putrefactive putrefied putrefies putrefy putrefying putrescence
putrescent putrid putsch putsches puttee puttees putter puttered putterer putterers puttering
putters puttied putties putty puttying putz putzes puzzlement puzzler puzzlers pwn pwned pwning pwns
pyelonephritis pygmies pygmy pyjama pyjamas pylon pylons pylori pyloric pylorus pyorrhea pyorrhoea
pyramid pyramidal pyramided pyramiding pyramids pyre pyres pyrimidine pyrimidines pyrite pyrites
pyromania pyromaniac pyromaniacs pyrotechnic pyrotechnical pyrotechnics pyruvate pythons pyx pyxes
pzazz qua quack quacked quackery quacking quacks quad quadrangle quadrangles quadrangular quadrant
quadrants quadraphonic quadratic quadratics quadrature quadrennial quadrennium quadrenniums
quadriceps quadricepses quadrilateral quadrilaterals quadrille quadrilles quadrillion quadrillions
quadriplegia quadriplegic quadriplegics quadrivium quadruped quadrupedal quadrupeds quadruple
quadrupled quadruples quadruplet quadruplets quadruplicate quadruplicated quadruplicates
quadruplicating quadruplication quadrupling quads quaff quaffed quaffing quaffs quagmire quagmires
quahog quahogs quail quailed quailing quails quaint quainter quaintest quaintly quaintness quake
quaked quakes quaking quaky qualitative qualitatively qualm qualmish qualms quandaries quandary
quango quangos quanta quantifiable quantification quantified quantifier quantifiers quantifies
quantify quantifying quantisation quantise quantitation quantitative quantitatively quantization
quantize quarantine quarantined quarantines quarantining quark quarks quarrel quarreled quarreler
quarrelers quarreling quarrelled quarreller quarrellers quarrelling quarrels quarrelsome
quarrelsomeness quarried quarries quarry quarrying quart quarterback quarterbacked quarterbacking
quarterbacks quarterdeck quarterdecks quartered quarterfinal quarterfinals quartering quarterlies
quarterly quartermaster quartermasters quarterstaff quarterstaves quartet quartets quarto quartos
quarts quartz quasar quasars quash quashed quashes quashing quasi quatrain quatrains quaver quavered
quavering quavers quavery quay quays quayside quaysides queasier queasiest queasily queasiness
queasy queened queening queenlier queenliest queenly queer queered queerer queerest queering queerly
queerness queers quell quelled quelling quells quench quenchable quenched quencher quenchers
quenches quenching quenchless queried querulous querulously querulousness querying quesadilla
quesadillas quested questing questionably questioner questioners questioningly questionings
questionnaires quests quibbled quibbler quibblers quibbles quibbling quiche quiches quicken
quickened quickening quickens quickfire quickie quickies quicklime quickness quicksand quicksands
quicksilver quickstep quicksteps quid quids quiescence quiescent quiescently quieted quieten
quietened quietening quietens quieting quietism quietness quiets quietude quietus quietuses quiff
quiffs quill quills quilt quilted quilter quilters quilting quilts quin quince quinces quinidine
quinine quinoa quins quinsy quint quintessence quintessences quintessential quintessentially quintet
quintets quints quintuple quintupled quintuples quintuplet quintuplets quintupling quip quipped
quipping quips quipster quipsters quire quires quirk quirked quirkier quirkiest quirkiness quirking
quirks quirky quirt quirts quisling quislings quitclaim quitclaims quittance quitter quitters quiver
quivered quivering quivers quivery quixotic quixotically quizzed quizzer quizzers quizzes quizzical
quizzically quizzing quo quoin quoins quoit quoited quoiting quoits quondam quorate quorum quorums
quotability quotable quoth quotidian quotient quotients qwerty rabbet rabbeted rabbeting rabbets
rabbi rabbinate rabbinic rabbinical rabbis rabbited rabbiting rabble rabbles rabidly rabidness
rabies raccoon raccoons racecourse racecourses racegoer racegoers racehorse racehorses raceme
racemes racer racers racetrack racetracks raceway raceways racialism racialist racialists racially
racier raciest racily raciness racists racked racketed racketeer racketeered racketeering racketeers
racketing rackets racking raconteur raconteurs racquetball racquetballs racquets racy radars
radarscope radarscopes raddled radial radially radials radian radiance radians radiant radiantly
radiate radiated radiates radiating radiations radiator radiators radicalisation radicalise
radicalised radicalises radicalising radicalism radicalization radicalize radicalized radicalizes
radicalizing radicals radicchio radii radioactive radioactively radioactivity radiocarbon radioed
radiogram radiograms radiographer radiographers radiography radioing radioisotope radioisotopes
radiologist radiologists radiology radioman radiomen radiometer radiometers radiometric radiometry
radiophone radiophones radioscopy radiosonde radiosondes radiosurgery radiotelegraph radiotelegraphs
radiotelegraphy radiotelephone radiotelephones radiotherapist radiotherapists radiotherapy radish
radishes radium radon rads raffia raffish raffishly raffishness raffle raffled raffles raffling raft
rafted rafter rafters rafting rafts raga ragamuffin ragamuffins ragas ragbag raged rages ragga
ragged raggeder raggedest raggedier raggediest raggedly raggedness raggedy ragging raging ragingly
raglan raglans ragout ragouts rags ragtag ragtags ragtime ragweed ragwort rah raided raider raiders
raiding railcard railcards railed railing railings railleries raillery railroaded railroader
railroaders railroading railroads railwayman railwaymen railways raiment rainbows raincoat raincoats
raindrop raindrops rainfall rainfalls rainier rainiest rainmaker rainmakers rainmaking rainproof
rainstorm rainstorms rainwater rainy raiser raisers raisin raisins raja rajah rajahs rajas rake
raked rakes raking rakish rakishly rakishness rallied rallies rally rallying ramble rambled rambler
ramblers rambles rambling ramblings rambunctious rambunctiously rambunctiousness ramekin ramekins
ramie ramification ramifications ramified ramifies ramify ramifying ramjet ramjets rammed ramming
ramp rampage rampaged rampages rampaging rampancy rampantly rampart ramparts ramping ramps ramrod
ramrodded ramrodding ramrods rams ramshackle ranch ranched rancher ranchers ranches ranching rancid
rancidity rancidness rancor rancorous rancorously rancour rand randier randiest randiness
randomisation randomise randomised randomises randomising randomization randomize randomized
randomizes randomizing randomness randy ranee ranees rangefinder rangefinders ranger rangers rangier
rangiest ranginess rangy rani ranis ranked ranker rankest ranking rankings rankle rankled rankles
rankling rankly rankness ransack ransacked ransacking ransacks ransom ransomed ransomer ransomers
ransoming ransoms ransomware ranter ranters rantings rap rapacious rapaciously rapaciousness
rapacity raped raper rapers rapes rapeseed rapider rapidest rapidity rapidness rapids rapier rapiers
rapine raping rapist rapists rapped rappel rappelled rappelling rappels rapper rappers rapping
rapport rapporteur rapporteurs rapports rapprochement rapprochements raps rapscallion rapscallions
rapt raptly raptness raptor raptors rapture raptures rapturous rapturously rarebit rarebits rared
rarefaction rarefied rarefies rarefy rarefying rareness rares raring rarities rarity rascal rascally
rascals rasher rashers rashes rashest rashly rashness rasp raspberries raspberry rasped raspier
raspiest rasping rasps raspy raster ratatouille ratbag ratbags ratchet ratcheted ratcheting ratchets
ratepayer ratepayers rater raters rathskeller rathskellers ratification ratified ratifier ratifiers
ratifies ratify ratifying ratings ratiocinate ratiocinated ratiocinates ratiocinating ratiocination
ration rationales rationalisation rationalisations rationalise rationalised rationalises
rationalising rationalism rationalist rationalistic rationalists rationality rationalization
rationalizations rationalize rationalized rationalizes rationalizing rationals rationed rationing
rations ratlike ratline ratlines rattan rattans ratted ratter ratters rattier rattiest ratting
rattlebrain rattlebrained rattlebrains rattler rattlers rattlesnake rattlesnakes rattletrap
rattletraps rattlings rattly rattrap rattraps ratty raucous raucously raucousness raunchier
raunchiest raunchily raunchiness raunchy ravage ravaged ravager ravagers ravages ravaging ravel
raveled raveling ravelings ravelled ravelling ravellings ravels raven ravened ravening ravenous
ravenously ravens raver ravers ravine ravines ravings ravioli raviolis ravish ravished ravisher
ravishers ravishes ravishing ravishingly ravishment rawboned rawer rawest rawhide rawness rayon rays
raze razed razes razing razorback razorbacks razors razz razzed razzes razzing razzmatazz reabsorb
reabsorbed reabsorbing reabsorbs reachable reacquaint reacquainted reacquainting reacquaints
reacquire reacquired reacquires reacquiring reactance reactant reactants reactionaries reactivate
reactivated reactivates reactivating reactivation reactive reactivity reactors readabilities
readability readdress readdressed readdresses readdressing readerships readied readier readies
readiest readiness readjust readjusted readjusting readjustment readjustments readjusts readmission
readmit readmits readmitted readmitting readopt readopted readopting readopts readout readouts
readying reaffirm reaffirmation reaffirmations reaffirmed reaffirming reaffirms reafforestation
reagent reagents realer realest realign realigned realigning realignment realignments realigns
realisable realisations realism realist realistically realists realities realizable realizations
reallocate reallocated reallocates reallocating reallocation realness realpolitik reals realtor
realtors realty ream reamed reamer reamers reaming reams reanalyse reanalysed reanalyses reanalysing
reanalysis reanalyze reanalyzed reanalyzes reanalyzing reanimate reanimated reanimates reanimating
reanimation reap reaped reaper reapers reaping reappear reappearance reappearances reappeared
reappearing reappears reapplication reapplications reapplied reapplies reapply reapplying reappoint
reappointed reappointing reappointment reappoints reapportion reapportioned reapportioning
reapportionment reapportions reappraisal reappraisals reappraise reappraised reappraises
reappraising reaps reared rearguard rearguards rearing rearm rearmament rearmed rearming rearmost
rearms rearrangement rearrangements rearrest rearrested rearresting rearrests rears rearward
rearwards reascend reascended reascending reascends reasonableness reasoner reasoners reassemble
reassembled reassembles reassembling reassembly reassert reasserted reasserting reassertion
reasserts reassess reassessed reassesses reassessing reassessment reassessments reassign reassigned
reassigning reassignment reassignments reassigns reassurance reassurances reassuringly reattach
reattached reattaches reattaching reattachment reattain reattained reattaining reattains reattempt
reattempted reattempting reattempts reauthorise reauthorises reauthorize reauthorized reauthorizes
reauthorizing reawaken reawakened reawakening reawakens rebate rebated rebates rebating rebel
rebelled rebelling rebellion rebellions rebellious rebelliously rebelliousness rebels rebid
rebidding rebids rebind rebinding rebinds rebirth rebirths reboil reboiled reboiling reboils reboot
rebooted rebooting reboots reborn rebound rebounded rebounding rebounds rebroadcast rebroadcasting
rebroadcasts rebuff rebuffed rebuffing rebuffs rebuke rebuked rebukes rebuking rebukingly reburial
reburials reburied reburies rebury reburying rebus rebuses rebut rebuts rebuttal rebuttals rebutted
rebutting recalcitrance recalcitrant recalculate recalculated recalculates recalculating
recalculation recalculations recant recantation recantations recanted recanting recants recap
recapitalisation recapitalise recapitalised recapitalises recapitalising recapitalization
recapitalize recapitalized recapitalizes recapitalizing recapitulate recapitulated recapitulates
recapitulating recapitulation recapitulations recapped recapping recaps recapture recaptured
recaptures recapturing recast recasting recasts recce recces recede receded recedes receding
receipted receipting receipts receivable receivables receivers receivership recenter recentest
recentness receptacle receptacles receptionist receptionists receptions receptive receptively
receptiveness receptivity receptor receptors recess recessed recesses recessing recession
recessional recessionals recessionary recessions recessive recessives recharge rechargeable
recharged recharges recharging recharter rechartered rechartering recharters recheck rechecked
rechecking rechecks rechristen rechristened rechristening rechristens recidivism recidivist
recidivists reciprocal reciprocally reciprocals reciprocate reciprocated reciprocates reciprocating
reciprocation reciprocity recirculate recirculated recirculates recirculating recital recitalist
recitalists recitals recitation recitations recitative recitatives recite recited reciter reciters
recites reciting recklessly recklessness reckonings reclaimable reclaimed reclaiming reclaims
reclamation reclassification reclassified reclassifies reclassify reclassifying recline reclined
recliner recliners reclines reclining recluse recluses reclusive recognisably recognisance
recogniser recognizably recognizance recognizer recoil recoiled recoiling recoils recollect
recollected recollecting recollections recollects recolonisation recolonise recolonised recolonises
recolonising recolonization recolonize recolonized recolonizes recolonizing recolor recolored
recoloring recolors recolour recoloured recolouring recolours recombination recombine recombined
recombines recombining recommence recommenced recommencement recommences recommencing recommendable
recommission recommissioned recommissioning recommissions recommit recommits recommitted
recommitting recompense recompensed recompenses recompensing recompilation recompile recompiled
recompiling recompose recomposed recomposes recomposing recompute recomputed recomputes recomputing
recon reconcilable reconciled reconciles reconciliation reconciliations reconciling recondite
recondition reconditioned reconditioning reconditions reconfiguration reconfigure reconfigured
reconfirm reconfirmation reconfirmations reconfirmed reconfirming reconfirms reconnaissance
reconnaissances reconnect reconnected reconnecting reconnects reconnoiter reconnoitered
reconnoitering reconnoiters reconnoitre reconnoitred reconnoitres reconnoitring reconquer
reconquered reconquering reconquers reconquest recons reconsecrate reconsecrated reconsecrates
reconsecrating reconsecration reconsideration reconsidered reconsidering reconsiders reconsign
reconsigned reconsigning reconsigns reconstitute reconstituted reconstitutes reconstituting
reconstitution reconstruct reconstructed reconstructing reconstruction reconstructions
reconstructive reconstructs recontact recontacted recontacting recontacts recontaminate
recontaminated recontaminates recontaminating reconvene reconvened reconvenes reconvening reconvert
reconverted reconverting reconverts recook recooked recooking recooks recopied recopies recopy
recopying recorders recount recounted recounting recounts recoup recouped recouping recoups recourse
recoverable recoveries recreant recreants recreate recreated recreates recreating recreation
recreations recriminate recriminated recriminates recriminating recrimination recriminations
recriminatory recross recrossed recrosses recrossing recrudesce recrudesced recrudescence
recrudescent recrudesces recrudescing recruiter recruiters recrystallise recrystallised
recrystallises recrystallising recrystallize recrystallized recrystallizes recrystallizing rectal
rectally rectangles rectifiable rectification rectifications rectifier rectifiers rectilinear
rectitude recto rector rectories rectors rectory rectos rectum rectums recumbent recuperate
recuperated recuperates recuperating recuperation recuperative recur recurred recurrence recurrences
recurrent recurrently recurring recurs recursively recuse recused recuses recusing recyclable
recyclables redact redacted redacting redaction redactor redactors redacts redbird redbirds
redbreast redbreasts redbrick redcap redcaps redcoat redcoats redcurrant redcurrants redden reddened
reddening reddens redder reddest reddish redecorate redecorated redecorates redecorating
redecoration rededicate rededicated rededicates rededicating redeem redeemable redeemed redeemer
redeemers redeeming redeems redefinition redeliver redelivered redelivering redelivers redemption
redemptive redeploy redeployed redeploying redeployment redeploys redeposit redeposited redepositing
redeposits redesign redesigned redesigning redesigns redetermine redetermined redetermines
redetermining redevelop redeveloped redeveloping redevelopment redevelopments redevelops redhead
redheaded redheads redial redialed redialing redialled redialling redials redid redirected
redirecting redirection redirects rediscover rediscovered rediscoveries rediscovering rediscovers
rediscovery redissolve redissolved redissolves redissolving redistribute redistributed redistributes
redistributing redistribution redistributor redistributors redistrict redistricted redistricting
redistricts redivide redivided redivides redividing redlining redneck rednecks redness redo redoes
redoing redolence redolent redone redouble redoubled redoubles redoubling redoubt redoubtable
redoubtably redoubts redound redounded redounding redounds redraft redrafted redrafting redrafts
redraw redrawing redrawn redraws redress redressed redresses redressing redrew reds redskin redskins
reducer reducers reducible reductase reductionist reductive redundancies redundantly reduplicate
reduplicated reduplicates reduplicating reduplication redwood redwoods redye redyed redyeing redyes
reecho reechoed reechoes reechoing reed reedier reediest reediness reedit reedited reediting reedits
reeds reeducate reeducated reeducates reeducating reeducation reedy reef reefed reefer reefers
reefing reefs reek reeked reeking reeks reel reelect reelected reelecting reelection reelections
reelects reeled reeling reels reembark reembarked reembarking reembarks reembodied reembodies
reembody reembodying reemerge reemerged reemergence reemerges reemerging reemphasise reemphasised
reemphasises reemphasising reemphasize reemphasized reemphasizes reemphasizing reemploy reemployed
reemploying reemployment reemploys reenact reenacted reenacting reenactment reenactments reenacts
reengage reengaged reengages reengaging reenlist reenlisted reenlisting reenlistment reenlists
reenter reentered reentering reenters reentries reentry reequip reequipped reequipping reequips
reestablish reestablished reestablishes reestablishing reestablishment reevaluate reevaluated
reevaluates reevaluating reevaluation reevaluations reeve reeves reeving reexamination
reexaminations reexamine reexamined reexamines reexamining reexplain reexplained reexplaining
reexplains reexport reexported reexporting reexports ref reface refaced refaces refacing refactor
refactored refactoring refactors refashion refashioned refashioning refashions refasten refastened
refastening refastens refection refectories refectory referable referee refereed refereeing referees
referendums referent referential referents referral referrals referrer referrers reffed reffing
refile refiled refiles refiling refill refillable refilled refilling refills refinance refinanced
refinances refinancing refinement refinements refiner refineries refiners refinery refinish
refinished refinishes refinishing refit refits refitted refitting reflate reflated reflates
reflating reflation reflationary reflations reflections reflective reflectively reflectivity
reflector reflectors reflexes reflexive reflexively reflexives reflexivity reflexology refocus
refocused refocuses refocusing refold refolded refolding refolds reforest reforestation reforested
reforesting reforests reforge reforged reforges reforging reformation reformations reformative
reformatories reformatory reformatted reformatting reformer reformers reformist reformists
reformulate reformulated reformulates reformulating reformulation reformulations refortified
refortifies refortify refortifying refract refracted refracting refraction refractive refractories
refractory refracts refrained refraining refrains refreeze refreezes refreezing refresher refreshers
refreshingly refreshment refreshments refrigerant refrigerants refrigerate refrigerated refrigerates
refrigerating refrigeration refrigerator refrigerators refroze refrozen refs refuel refueled
refueling refuelled refuelling refuels refuge refugee refugees refuges refulgence refulgent
refundable refunded refunding refunds refurbish refurbished refurbishes refurbishing refurbishment
refurbishments refurnish refurnished refurnishes refurnishing refusals refutable refutation
refutations refuted refuter refuters refutes refuting regained regaining regains regal regale
regaled regalement regales regalia regaling regally regather regathered regathering regathers
regatta regattas regencies regency regeneracy regenerate regenerated regenerates regenerating
regeneration regenerative regent regents regex reggae regicidal regicide regicides regimen regimens
regiment regimental regimentation regimented regimenting regiments regimes regionalism regionalisms
regionally registrant registrants registrar registrars registrations registries registry regnant
regrade regraded regrades regrading regress regressed regresses regressing regression regressions
regressive regretful regretfully regrettable regrew regrind regrinding regrinds reground regroup
regrouped regrouping regroups regrow regrowing regrown regrows regrowth regularisation regularise
regularised regularises regularising regularities regularity regularization regularize regularized
regularizes regularizing regulars regulate regulated regulates regulating regulative regulator
regulators regulatory regurgitate regurgitated regurgitates regurgitating regurgitation rehab
rehabbed rehabbing rehabilitate rehabilitated rehabilitates rehabilitating rehabilitation
rehabilitative rehabs rehang rehanged rehanging rehangs rehash rehashed rehashes rehashing rehear
reheard rehearing rehearings rehears rehearsal rehearsals rehearse rehearsed rehearses rehearsing
reheat reheated reheating reheats rehire rehired rehires rehiring rehouse rehoused rehouses
rehousing rehung reification reified reifies reify reifying reigned reigning reignite reignited
reignites reigniting reigns reimbursable reimburse reimbursed reimbursement reimbursements
reimburses reimbursing reimpose reimposed reimposes reimposing rein reincarnate reincarnated
reincarnates reincarnating reincarnation reincarnations reincorporate reincorporated reincorporates
reincorporating reincorporation reindeer reined reinfect reinfected reinfecting reinfection
reinfections reinfects reinflate reinflated reinflates reinflating reinforce reinforced
reinforcement reinforcements reinforces reinforcing reining reinitialise reinitialised reinitialize
reinitialized reinoculate reinoculated reinoculates reinoculating reins reinsert reinserted
reinserting reinsertion reinserts reinspect reinspected reinspecting reinspects reinstall
reinstalled reinstalling reinstatement reinsurance reintegrate reintegrated reintegrates
reintegrating reintegration reinterpret reinterpretation reinterpretations reinterpreted
reinterpreting reinterprets reintroduce reintroduced reintroduces reintroducing reintroduction
reinvent reinvented reinventing reinvention reinventions reinvents reinvest reinvested reinvesting
reinvestment reinvests reinvigorate reinvigorated reinvigorates reinvigorating reissue reissued
reissues reissuing reiterated reiterates reiterating reiteration reiterations reiterative rejections
rejig rejigged rejigger rejiggered rejiggering rejiggers rejigging rejigs rejoice rejoiced rejoices
rejoicing rejoicings rejoin rejoinder rejoinders rejoined rejoining rejoins rejudge rejudged
rejudges rejudging rejuvenate rejuvenated rejuvenates rejuvenating rejuvenation rekindle rekindled
rekindles rekindling relabel relabeled relabeling relabelled relabelling relabels relaid relapse
relapsed relapses relapsing relatable relatedness relater relaters relational relativism relativist
relativistic relativists relaunch relaunched relaunches relaunching relaxant relaxants relaxation
relaxations relaxer relaxers relayed relaying relays relearn relearned relearning relearns
releasable relegate relegated relegates relegating relegation relent relented relenting relentless
relentlessly relentlessness relents relevancy relevantly reliance reliant relic relics reliefs
reliever relievers relight relighted relighting relights religiosity religiously religiousness
reline relined relines relining relinquish relinquished relinquishes relinquishing relinquishment
reliquaries reliquary relish relished relishes relishing relist relisted relisting relists relivable
relive relived relives reliving reload reloaded reloading reloads relocatable relocate relocated
relocates relocating remade remaindered remaindering remainders remake remakes remaking remand
remanded remanding remands remap remapped remapping remaps remarkableness remarriage remarriages
remarried remarries remarry remarrying remaster remastered remastering remasters rematch rematches
remeasure remeasured remeasures remeasuring remediable remedial remedially remediate remediated
remediates remediating remediation remedied remedies remedying remelt remelted remelting remelts
remembrance remembrances remigrate remigrated remigrates remigrating reminders reminisce reminisced
reminiscence reminiscences reminiscently reminisces reminiscing remiss remission remissions remissly
remissness remit remits remittance remittances remitted remitting remix remixed remixes remixing
remnant remnants remodel remodeled remodeling remodelled remodelling remodels remold remolded
remolding remolds remonstrance remonstrances remonstrant remonstrants remonstrate remonstrated
remonstrates remonstrating remorse remorseful remorsefully remorseless remorselessly remorselessness
remortgage remortgaged remortgages remortgaging remoteness remoter remotes remotest remould
remoulded remoulding remoulds remount remounted remounting remounts removable removals remover
removers rems remunerate remunerated remunerates remunerating remuneration remunerations
remunerative renaissance renaissances renal renascence renascences renascent renderings rendezvous
rendezvoused rendezvouses rendezvousing renditions renegade renegaded renegades renegading renege
reneged reneger renegers reneges reneging renegotiable renegotiate renegotiated renegotiates
renegotiating renegotiation renewable renewal renewals rennet rennin renominate renominated
renominates renominating renomination renounce renounced renouncement renounces renouncing renovate
renovated renovates renovating renovation renovations renovator renovators renown renowned rental
rentals rented renter renters renting rents renumber renumbered renumbering renumbers renunciation
renunciations reoccupation reoccupied reoccupies reoccupy reoccupying reoccur reoccurred reoccurring
reoccurs reopen reopened reopening reopens reorder reordered reordering reorders reorg
reorganisation reorganisations reorganise reorganised reorganises reorganising reorganization
reorganizations reorganize reorganized reorganizes reorganizing reorged reorging reorgs reorient
reorientation reoriented reorienting reorients rep repack repackage repackaged repackages
repackaging repacked repacking repacks repaid repaint repainted repainting repaints repairable
repairer repairers repairman repairmen reparable reparation reparations repartee repast repasts
repatriate repatriated repatriates repatriating repatriation repatriations repave repaved repaves
repaving repay repayable repaying repayment repayments repays repeal repealed repealing repeals
repeatability repeatably repeater repeaters repel repelled repellent repellents repelling repels
repentance repentant repentantly repented repenting repents repercussion repercussions repertoires
repertories repertory repetitions repetitious repetitiously repetitiousness repetitively
repetitiveness rephotograph rephotographed rephotographing rephotographs rephrased rephrases
rephrasing repine repined repines repining replaceable replant replanted replanting replants replay
replayed replaying replays replenish replenished replenishes replenishing replenishment replete
repleted repleteness repletes repleting repletion replica replicas replicate replicated replicates
replicating replication replications repopulate repopulated repopulates repopulating reportage
reportedly reporters reportorial repose reposed reposeful reposes reposing reposition repositioning
repositories repository repossess repossessed repossesses repossessing repossession repossessions
reprehend reprehended reprehending reprehends reprehensibility reprehensible reprehensibly
reprehension representational repress repressed represses repressing repression repressions
repressive repressively repressiveness reprice repriced reprices repricing reprieve reprieved
reprieves reprieving reprimand reprimanded reprimanding reprimands reprint reprinted reprinting
reprints reprisal reprisals reprise reprised reprises reprising reproach reproachable reproached
reproaches reproachful reproachfully reproaching reprobate reprobates reprocess reprocessed
reprocesses reprocessing reproducer reproducers reproducible reproductions reproductive reprogram
reprogrammed reprogramming reprograms reproof reproofed reproofing reproofs reprove reproved
reproves reproving reprovingly reps reptile reptiles reptilian reptilians republic republican
republicanism republicans republication republications republics republish republished republishes
republishing repudiate repudiated repudiates repudiating repudiation repudiations repudiator
repudiators repugnance repugnant repulse repulsed repulses repulsing repulsion repulsively
repulsiveness repurchase repurchased repurchases repurchasing repurposed reputability reputable
reputably reputations repute reputed reputedly reputes reputing requester requiem requiems
requisites requisition requisitioned requisitioning requisitions requital requite requited requiter
requiters requites requiting reran rerecord rerecorded rerecording rerecords reroute rerouted
reroutes rerouting rerun rerunning reruns resalable resale resales resample resampled resamples
resampling resat reschedule rescheduled reschedules rescheduling rescind rescinded rescinding
rescinds rescission rescued rescuer rescuers rescues rescuing reseal resealable resealed resealing
reseals researched researches researching resection resections reseed reseeded reseeding reseeds
resell reseller resellers reselling resells resemblances resend resented resentful resentfully
resentfulness resenting resentment resentments resents reserpine reservedly reservedness reservist
reservists reservoir reservoirs resettle resettled resettlement resettles resettling resew resewed
resewing resewn resews reshape reshaped reshapes reshaping resharpen resharpened resharpening
resharpens reship reshipment reshipped reshipping reships reshuffle reshuffled reshuffles
reshuffling resided residences residencies residency residential residing residua residual residuals
residue residues residuum resignations resignedly resilience resiliency resilient resiliently resin
resinous resins resistances resistant resisted resister resisters resistible resisting resistivity
resistless resistor resistors resists resit resits resitting resize resized resizes resizing resold
resole resoled resoles resoling resolute resolutely resoluteness resolutions resolvable resolver
resonance resonances resonant resonantly resonate resonated resonates resonating resonator
resonators resorption resound resounded resounding resoundingly resounds resourced resourceful
resourcefully resourcefulness resourcing resow resowed resowing resown resows respectability
respectably respecter respecters respectful respectfully respectfulness respell respelled respelling
respells respiration respirator respirators respiratory respire respired respires respiring respite
respites resplendence resplendent resplendently respondent respondents responsibly responsive
responsively responsiveness respray resprayed respraying resprays restaff restaffed restaffing
restaffs restate restated restatement restatements restates restating restaurateur restaurateurs
restful restfuller restfullest restfully restfulness restitch restitched restitches restitching
restitution restive restively restiveness restless restlessly restlessness restock restocked
restocking restocks restoration restorations restorative restoratives restorer restorers restrainer
restrainers restraint restraints restrengthen restrengthened restrengthening restrengthens
restrictively restrictiveness restring restringing restrings restroom restrooms restructure
restructured restructures restructuring restructurings restrung restudied restudies restudy
restudying restyle restyled restyles restyling resubmit resubmits resubmitted resubmitting
resubscribe resubscribed resubscribes resubscribing resultant resultants resumption resumptions
resupplied resupplies resupply resupplying resurface resurfaced resurfaces resurfacing resurgence
resurgences resurgent resurrect resurrected resurrecting resurrections resurrects resurvey
resurveyed resurveying resurveys resuscitate resuscitated resuscitates resuscitating resuscitation
resuscitator resuscitators retailed retailer retailers retailing retails retainer retainers retake
retaken retakes retaking retaliate retaliated retaliates retaliating retaliation retaliations
retaliative retaliatory retard retardant retardants retardation retarded retarder retarders
retarding retards retaught retch retched retches retching reteach reteaches reteaching retell
retelling retells retention retentive retentively retentiveness retest retested retesting retests
rethink rethinking rethinks rethought reticence reticent reticently reticulated reticulation
reticulations reticulum retie retied reties retina retinal retinas retinoblastoma retinue retinues
retiree retirees retirements retold retook retool retooled retooling retools retort retorted
retorting retorts retouch retouched retouches retouching retrace retraced retraces retracing
retractable retracted retractile retracting retraction retractions retracts retrain retrained
retraining retrains retread retreaded retreading retreads retreat retreated retreating retreats
retrench retrenched retrenches retrenching retrenchment retrenchments retrial retrials retribution
retributions retributive retried retries retrievable retrievals retriever retrievers retro
retroactive retroactively retrod retrodden retrofire retrofired retrofires retrofiring retrofit
retrofits retrofitted retrofitting retrograde retrograded retrogrades retrograding retrogress
retrogressed retrogresses retrogressing retrogression retrogressive retrorocket retrorockets retros
retrospect retrospected retrospecting retrospection retrospective retrospectively retrospectives
retrospects retrovirus retroviruses retry retrying retsina returnable returnables returnee returnees
returner returners retweet retweeted retweeting retweets retying retype retyped retypes retyping
reunification reunified reunifies reunify reunifying reunion reunions reunite reunited reunites
reuniting reupholster reupholstered reupholstering reupholsters reusable reused reuses reusing rev
revaluation revaluations revalue revalued revalues revaluing revamp revamped revamping revamps
revealingly revealings reveille revel revelations revelatory reveled reveler revelers reveling
revelings revelled reveller revellers revelling revellings revelries revelry revels revenged
revengeful revengefully revenges revenging revenuer revenuers revenues reverb reverberate
reverberated reverberates reverberating reverberation reverberations revere revered reverence
reverenced reverences reverencing reverend reverends reverent reverential reverentially reverently
reveres reverie reveries revering revers reversal reversals reversely reversibility reversible
reversibly reversion reversions reverted revertible reverting reverts revetment revetments reviewer
reviewers revile reviled revilement reviler revilers reviles reviling reviser revisers revisionism
revisionist revisionists revisions revisit revisited revisiting revisits revitalisation revitalise
revitalised revitalises revitalising revitalization revitalize revitalized revitalizes revitalizing
revival revivalism revivalist revivalists revivals revive revived revives revivification revivified
revivifies revivify revivifying reviving revocable revocation revocations revoke revoked revokes
revoking revoltingly revolutionaries revolutionise revolutionised revolutionises revolutionising
revolutionist revolutionists revolutionize revolutionized revolutionizes revolutionizing revolutions
revolvable revolve revolved revolver revolvers revolves revolving revs revue revues revulsion revved
revving rewarded rewarding rewarm rewarmed rewarming rewarms rewash rewashed rewashes rewashing
reweave reweaves reweaving rewed rewedded rewedding reweds reweigh reweighed reweighing reweighs
rewind rewindable rewinding rewinds rewire rewired rewires rewiring reword reworded rewording
rewords rework reworked reworking reworkings reworks rewound rewove rewoven rezone rezoned rezones
rezoning rhapsodic rhapsodical rhapsodies rhapsodise rhapsodised rhapsodises rhapsodising rhapsodize
rhapsodized rhapsodizes rhapsodizing rhapsody rhea rheas rhenium rheostat rheostats rhesus rhesuses
rhetoric rhetorically rhetorician rhetoricians rheum rheumatic rheumatically rheumatics rheumatism
rheumatoid rheumy rhinestone rhinestones rhinitis rhino rhinoceros rhinoceroses rhinoplasty rhinos
rhinovirus rhinoviruses rhizome rhizomes rho rhodium rhododendron rhododendrons rhomboid rhomboidal
rhomboids rhombus rhombuses rhos rhubarb rhubarbs rhymed rhymer rhymers rhymes rhymester rhymesters
rhyming rhythmic rhythmical rhythmically rhythms rial rials rib ribald ribaldry ribbed ribber
ribbers ribbing ribbons riboflavin ribs riced ricer ricers rices riches richly richness ricing rick
ricked ricketier ricketiest rickets rickety ricking rickrack ricks rickshaw rickshaws ricochet
ricocheted ricocheting ricochets ricotta riddance riddle riddled riddles riddling rider riderless
riders ridership ridge ridged ridgepole ridgepoles ridges ridging ridgy ridicule ridiculed ridicules
ridiculing ridiculousness rife rifer rifest riff riffed riffing riffle riffled riffles riffling
riffraff riffs rifle rifled rifleman riflemen rifler riflers rifles rifling rift rifted rifting
rifts rig rigamarole rigamaroles rigatoni rigged rigger riggers rigging righted righteous
righteously righteousness righter rightest rightful rightfully rightfulness righting rightism
rightist rightists rightmost rightness righto rightsize rightsized rightsizes rightsizing rightward
rightwards rigidity rigidly rigidness rigmarole rigmaroles rigor rigorously rigorousness rigors
rigour rigours rigs rile riled riles riling rill rills rim rime rimed rimes riming rimless rimmed
rimming rims rind rinds ringer ringers ringgit ringgits ringings ringleader ringleaders ringlet
ringlets ringlike ringmaster ringmasters ringside ringtone ringtones ringworm rink rinks rinse
rinsed rinses rinsing rioted rioter rioters rioting riotous riotously riotousness riots riparian
ripcord ripcords ripe ripely ripen ripened ripeness ripening ripens riper ripest ripoff ripoffs
riposte riposted ripostes riposting ripper rippers ripple rippled ripples rippling ripply ripsaw
ripsaws riptide riptides riser risers risibility risible risings riskier riskiest riskily riskiness
risotto risottos rissole rissoles rite rites ritualised ritualism ritualistic ritualistically
ritualized ritually ritzier ritziest ritzy rivaled rivaling rivalled rivalling rivalries rivalry
rive rived riven riverbank riverbanks riverbed riverbeds riverboat riverboats riverfront riverside
riversides rives rivet riveted riveter riveters riveting rivets riviera rivieras riving rivulet
rivulets riyal riyals roach roaches roadbed roadbeds roadblock roadblocked roadblocking roadblocks
roadhouse roadhouses roadie roadies roadkill roadrunner roadrunners roadshow roadshows roadside
roadsides roadster roadsters roadway roadways roadwork roadworks roadworthy roam roamed roamer
roamers roaming roams roan roans roar roared roarer roarers roaring roars roast roasted roaster
roasters roasting roastings roasts rob robbed robber robberies robbers robbery robbing robe robed
robes robin robing robins robocall robocalled robocalling robocalls robotic robotics robotise
robotised robotises robotising robotize robotized robotizes robotizing robs robuster robustest
robustly robustness rockabilly rockbound rocked rocker rockeries rockers rockery rocketed rocketing
rocketry rockets rockfall rockfalls rockier rockiest rockiness rocking rocky rococo rodent rodents
rodeo rodeos rods roe roebuck roebucks roentgen roentgens roes roger rogered rogering rogers rogue
roguery rogues roguish roguishly roguishness roil roiled roiling roils roister roistered roisterer
roisterers roistering roisters rollback rollbacks roller rollerblading rollers rollerskating rollick
rollicked rollicking rollicks rollings rollmop rollmops rollover rollovers romaine romaines romanced
romancer romancers romances romancing romantically romanticise romanticised romanticises
romanticising romanticism romanticist romanticists romanticize romanticized romanticizes
romanticizing romantics romeo romeos romp romped romper rompers romping romps rondo rondos rood
roods roofed roofer roofers roofing roofless roofs rooftop rooftops rook rooked rookeries rookery
rookie rookies rooking rooks roomed roomer roomers roomette roomettes roomful roomfuls roomier
roomiest roominess rooming roommate roommates roomy roost roosted rooster roosters roosting roosts
rooted rooter rooters rooting rootkit rootkits rootless rootlessness rootlet rootlets roped roper
ropers ropes ropier ropiest roping ropy rosaries rosary roseate rosebud rosebuds rosebush rosebushes
rosemary roses rosette rosettes rosewater rosewood rosewoods rosier rosiest rosily rosin rosined
rosiness rosining rosins roster rosters rostrum rostrums rosy rota rotaries rotary rotas rotational
rotations rotatory rote rotgut rotisserie rotisseries rotogravure rotogravures rotor rotors
rototiller rototillers rots rotted rottener rottenest rottenly rottenness rotter rotters rotting
rottweiler rottweilers rotund rotunda rotundas rotundity rotundness rouble roubles rouge rouged
rouges roughage roughcast roughed roughen roughened roughening roughens rougher roughest roughhouse
roughhoused roughhouses roughhousing roughing roughneck roughnecked roughnecking roughnecks
roughness roughs roughshod rouging roulette roundabouts roundel roundelay roundelays roundels
rounder rounders roundest roundhouse roundhouses roundish roundly roundness roundup roundups
roundworm roundworms rouse roused rouses rousing roust roustabout roustabouts rousted rousting
rousts routeing router routers routinise routinised routinises routinising routinize routinized
routinizes routinizing roux rove roved rover rovers roves roving rowan rowans rowboat rowboats
rowdier rowdies rowdiest rowdily rowdiness rowdy rowdyism rowed rowel roweled roweling rowelled
rowelling rowels rower rowers rowing rowlock rowlocks royalist royalists royally royals royalty
rubato rubatos rubbed rubberise rubberised rubberises rubberising rubberize rubberized rubberizes
rubberizing rubberneck rubbernecked rubbernecker rubberneckers rubbernecking rubbernecks rubbers
rubbery rubbing rubbings rubbished rubbishes rubbishing rubbishy rubble rubdown rubdowns rube
rubella rubes rubicund rubidium rubier rubies rubiest ruble rubles rubric rubrics rubs ruby ruched
ruck rucked rucking rucks rucksack rucksacks ruckus ruckuses ructions rudder rudderless rudders
ruddier ruddiest ruddiness ruddy rudely rudeness ruder rudest rudiment rudimentary rudiments rue
rued rueful ruefully ruefulness rues ruff ruffed ruffian ruffianly ruffians ruffing ruffle ruffled
ruffles ruffling ruffly ruffs rug rugby rugged ruggeder ruggedest ruggedly ruggedness rugger rugrat
rugrats rugs ruination ruing ruinous ruinously rulings rum rumba rumbaed rumbaing rumbas rumble
rumbled rumbles rumbling rumblings rumbustious ruminant ruminants ruminate ruminated ruminates
ruminating rumination ruminations ruminative ruminatively rummage rummaged rummages rummaging rummer
rummest rummy rumormonger rumormongers rumourmonger rumourmongers rump rumple rumpled rumples
rumpling rumply rumps rumpus rumpuses rums runabout runabouts runaround runarounds runaway runaways
rundown rundowns rune runes rungs runic runlet runlets runnel runnels runner runners runnier
runniest runny runoff runoffs runt runtier runtiest runtime runts runty runway runways rupee rupees
rupiah rupiahs rupture ruptured ruptures rupturing ruse ruses rusher rushers rushy rusk rusks russet
russets rust rusted rustic rustically rusticate rusticated rusticates rusticating rustication
rusticity rustics rustier rustiest rustiness rusting rustle rustled rustler rustlers rustles
rustling rustlings rustproof rustproofed rustproofing rustproofs rusts rut rutabaga rutabagas
ruthenium rutherfordium ruthless ruthlessly ruthlessness ruts rutted ruttier ruttiest rutting rutty
rye sabbath sabbaths sabbatical sabbaticals saber sabers sable sables sabot sabotaged sabotages
sabotaging saboteur saboteurs sabots sabra sabras sabre sabres sac saccharin saccharine sacerdotal
sachem sachems sachet sachets sackcloth sacker sackers sackful sackfuls sackings sacra sacrament
sacramental sacraments sacredly sacredness sacrificial sacrificially sacrilege sacrileges
sacrilegious sacrilegiously sacristan sacristans sacristies sacristy sacroiliac sacroiliacs
sacrosanct sacrosanctness sacrum sacs sadder saddest saddle saddlebag saddlebags saddled saddler
saddlers saddlery saddles saddling sades sadhu sadhus sadism sadist sadistic sadistically sadists
sadness sadomasochism sadomasochist sadomasochistic sadomasochists safari safaried safariing safaris
safeguarded safeguarding safekeeping safeness safes safeties safflower safflowers saffron saffrons
sag sagacious sagaciously sagacity sagas sage sagebrush sagely sager sages sagest sagged saggier
saggiest sagging saggy sago sags saguaro saguaros sahib sahibs sailboard sailboarder sailboarders
sailboarding sailboards sailboat sailboats sailcloth sailfish sailfishes sailings sailor sailors
sailplane sailplanes sainted sainthood saintlier saintliest saintlike saintliness saintly saints
saith salaam salaamed salaaming salaams salable salacious salaciously salaciousness salacity salad
salads salamander salamanders salami salamis salaried saleable saleroom salerooms salesclerk
salesclerks salesgirl salesgirls salesladies saleslady salesmanship salesmen salespeople salesperson
salespersons salesroom salesrooms saleswoman saleswomen salience salient saliently salients saline
salines salinity saliva salivary salivate salivated salivates salivating salivation sallied sallies
sallow sallower sallowest sallowness sally sallying salmon salmonella salmonellae salmons salon
salons saloon saloons salsa salsas saltbox saltboxes saltcellar saltcellars salted salter saltest
saltier saltiest saltine saltines saltiness salting saltpeter saltpetre salts saltshaker saltshakers
saltwater salty salubrious salutary salutation salutations salutatorian salutatorians salutatory
salute saluted salutes saluting salvage salvageable salvaged salvages salvaging salve salved salver
salvers salves salving salvo salvos samarium samba sambaed sambaing sambas sameness sames samey
samosa samosas samovar samovars sampan sampans sampler samplers samplings samurai sanatorium
sanatoriums sanctification sanctified sanctifies sanctify sanctifying sanctimonious sanctimoniously
sanctimoniousness sanctimony sanction sanctioned sanctioning sanctions sanctity sanctuaries
sanctuary sanctum sanctums sandal sandals sandalwood sandbag sandbagged sandbagger sandbaggers
sandbagging sandbags sandbank sandbanks sandbar sandbars sandblast sandblasted sandblaster
sandblasters sandblasting sandblasts sandbox sandboxes sandcastle sandcastles sanded sander sanders
sandhog sandhogs sandier sandiest sandiness sanding sandlot sandlots sandlotter sandlotters sandman
sandmen sandpaper sandpapered sandpapering sandpapers sandpiper sandpipers sandpit sandpits sands
sandstone sandstorm sandstorms sandwiched sandwiching sandy sanely saneness saner sanest sangfroid
sangria sanguinary sanguine sanguinely sanitarian sanitarians sanitarium sanitariums sanitary
sanitation sanitise sanitised sanitiser sanitisers sanitises sanitising sanitize sanitized sanitizer
sanitizers sanitizes sanitizing sans sanserif sap sapience sapiens sapient sapless sapling saplings
sapped sapper sappers sapphire sapphires sappier sappiest sappiness sapping sappy saprophyte
saprophytes saprophytic saps sapsucker sapsuckers sapwood saran sarcasms sarcastically sarcoma
sarcomas sarcophagi sarcophagus sardine sardines sardonic sardonically sarge sarges sari saris sarky
sarnie sarnies sarong sarongs sarsaparilla sarsaparillas sartorial sartorially sash sashay sashayed
sashaying sashays sashes sass sassafras sassafrases sassed sasses sassier sassiest sassing sassy
satanic satanical satanically satanism satanist satanists satay satchel satchels sate sated sateen
satellited satelliting sates satiable satiate satiated satiates satiating satiation satiety satin
sating satinwood satinwoods satiny satires satiric satirical satirically satirise satirised
satirises satirising satirist satirists satirize satirized satirizes satirizing satisfactions
satisfyingly satori satrap satraps satsuma satsumas saturate saturated saturates saturating
saturation saturnine satyr satyriasis satyric satyrs sauced saucepan saucepans saucer saucers sauces
saucier sauciest saucily sauciness saucing saucy sauerkraut sauna saunaed saunaing saunas saunter
sauntered sauntering saunters saurian sauropod sauropods sausage sausages sauternes savable savage
savaged savagely savageness savager savageries savagery savages savagest savaging savanna savannas
savant savants saveable saver savers savior saviors saviour saviours savor savored savorier savories
savoriest savoriness savoring savors savory savour savoured savourier savouries savouriest
savouriness savouring savours savoury savoy savoys savvied savvier savvies savviest savvy savvying
sawbones sawbuck sawbucks sawdust sawed sawflies sawfly sawhorse sawhorses sawing sawmill sawmills
saws sawyer sawyers sax saxes saxifrage saxifrages saxophone saxophones saxophonist saxophonists
sayings scab scabbard scabbards scabbed scabbier scabbiest scabbiness scabbing scabby scabies
scabrous scabs scad scads scaffold scaffolding scaffolds scalability scalar scalars scalawag
scalawags scald scalded scalding scalds scaleless scalene scalier scaliest scaliness scallion
scallions scallop scalloped scalloping scallops scallywag scallywags scalp scalped scalpel scalpels
scalper scalpers scalping scalps scaly scam scammed scammer scammers scamming scamp scamper
scampered scampering scampers scampi scamps scams scandalise scandalised scandalises scandalising
scandalize scandalized scandalizes scandalizing scandalmonger scandalmongers scandalous scandalously
scandals scandium scanners scansion scant scanted scanter scantest scantier scanties scantiest
scantily scantiness scanting scantly scantness scants scanty scapegoat scapegoated scapegoating
scapegoats scapegrace scapegraces scapula scapulae scapular scapulars scar scarab scarabs scarceness
scarcer scarcest scarcities scarcity scarecrow scarecrows scaremonger scaremongering scaremongers
scarfed scarfing scarfs scarier scariest scarification scarified scarifies scarify scarifying
scarily scariness scarlatina scarp scarped scarper scarpered scarpering scarpers scarping scarps
scarred scarring scars scarves scary scat scathing scathingly scatological scatology scats scatted
scatterbrain scatterbrained scatterbrains scatterings scattershot scatting scatty scavenge scavenged
scavenger scavengers scavenges scavenging scenarist scenarists scenic scenically scent scented
scenting scentless scents scepter scepters sceptic sceptically scepticism sceptics sceptre sceptres
schadenfreude schedulers schema schemata schematic schematically schematics schematise schematised
schematises schematising schematize schematized schematizes schematizing schemed schemer schemers
scheming scherzo scherzos schilling schillings schism schismatic schismatics schisms schist
schistosomiasis schizo schizoid schizoids schizophrenia schizophrenic schizophrenics schizos
schlemiel schlemiels schlep schlepp schlepped schlepping schlepps schleps schlock schlocky schmaltz
schmaltzier schmaltziest schmaltzy schmo schmoe schmoes schmooze schmoozed schmoozer schmoozers
schmoozes schmoozing schmuck schmucks schnapps schnauzer schnauzers schnitzel schnitzels schnook
schnooks schnoz schnozes schnozzle schnozzles scholarly scholarship scholarships scholastic
scholastically scholasticism schoolbag schoolbags schoolbook schoolbooks schoolboy schoolboys
schoolchild schoolchildren schooldays schooled schoolfellow schoolfellows schoolgirl schoolgirls
schoolhouse schoolhouses schooling schoolkid schoolkids schoolmarm schoolmarmish schoolmarms
schoolmaster schoolmasters schoolmate schoolmates schoolmistress schoolmistresses schoolroom
schoolrooms schoolteacher schoolteachers schoolwork schoolyard schoolyards schooner schooners schuss
schussboomer schussboomers schussed schusses schussing schwa schwas sciatic sciatica scimitar
scimitars scintilla scintillas scintillate scintillated scintillates scintillating scintillation
scion scions scissor scissored scissoring scissors scleroses sclerosis sclerotic scoff scoffed
scoffer scoffers scoffing scofflaw scofflaws scoffs scold scolded scolding scoldings scolds
scoliosis sconce sconces scone scones scoop scooped scoopful scoopfuls scooping scoops scoot scooted
scooter scooters scooting scoots scoped scopes scoping scorbutic scorch scorched scorcher scorchers
scorches scorching scoreboard scoreboards scorecard scorecards scorekeeper scorekeepers scoreless
scoreline scorelines scorer scorers scorn scorned scorner scorners scornful scornfully scorning
scorns scorpion scorpions scotched scotches scotching scotchs scoundrel scoundrels scour scoured
scourer scourers scourge scourged scourges scourging scouring scours scout scouted scouter scouters
scouting scoutmaster scoutmasters scouts scow scowl scowled scowling scowls scows scrabble scrabbled
scrabbler scrabblers scrabbles scrabbling scrag scraggier scraggiest scragglier scraggliest scraggly
scraggy scrags scram scramble scrambled scrambler scramblers scrambles scrambling scrammed scramming
scrams scrapbook scrapbooks scrape scraped scraper scrapers scrapes scrapheap scrapheaps scrapie
scraping scrapings scrapper scrappers scrappier scrappiest scrappy scrapyard scrapyards scratchcard
scratchcards scratchier scratchiest scratchily scratchiness scratchpad scratchpads scratchy scrawl
scrawled scrawling scrawls scrawly scrawnier scrawniest scrawniness scrawny screamer screamers
screamingly scree screech screeched screeches screechier screechiest screeching screechy screed
screeds screened screening screenings screenplay screenplays screensaver screensavers screenshot
screenshots screenwriter screenwriters screenwriting screes screwball screwballs screwdriver
screwdrivers screwier screwiest screwiness screwworm screwworms screwy scribal scribble scribbled
scribbler scribblers scribbles scribbling scribe scribes scrim scrimmage scrimmaged scrimmages
scrimmaging scrimp scrimped scrimping scrimps scrims scrimshaw scrimshawed scrimshawing scrimshaws
scrip scrips scripted scripting scriptural scripture scriptures scriptwriter scriptwriters scrivener
scriveners scrod scrofula scrofulous scrooge scrooges scrota scrotal scrotum scrounge scrounged
scrounger scroungers scrounges scroungier scroungiest scrounging scroungy scrub scrubbed scrubber
scrubbers scrubbier scrubbiest scrubbing scrubby scrubs scruff scruffier scruffiest scruffily
scruffiness scruffs scruffy scrum scrumhalf scrumhalves scrummage scrummages scrummed scrumming
scrump scrumped scrumping scrumps scrumptious scrumptiously scrumpy scrums scrunch scrunched
scrunches scrunchie scrunchies scrunching scrunchy scruple scrupled scruples scrupling scrupulosity
scrupulous scrupulously scrupulousness scrutineer scrutineers scrutinise scrutinised scrutinises
scrutinising scrutinize scrutinized scrutinizes scrutinizing scrutiny scuba scubaed scubaing scubas
scud scudded scudding scuds scuff scuffed scuffing scuffle scuffled scuffles scuffling scuffs scull
sculled sculler sculleries scullers scullery sculling scullion scullions sculls sculpt sculpted
sculpting sculptor sculptors sculptress sculptresses sculpts sculptural sculpture sculptured
sculptures sculpturing scumbag scumbags scummed scummier scummiest scumming scummy scums scupper
scuppered scuppering scuppers scurf scurfy scurried scurries scurrility scurrilous scurrilously
scurrilousness scurry scurrying scurvier scurviest scurvily scurvy scutcheon scutcheons scuttle
scuttlebutt scuttled scuttles scuttling scuzzier scuzziest scuzzy scythe scythed scythes scything
seabed seabeds seabird seabirds seaboard seaboards seaborne seacoast seacoasts seafarer seafarers
seafaring seafloor seafloors seafood seafront seafronts seagoing seagull seagulls seahorse seahorses
sealant sealants sealer sealers sealskin seam seaman seamanship seamed seamen seamier seamiest
seaming seamless seamlessly seamount seamounts seams seamstress seamstresses seamy seaplane
seaplanes seaport seaports sear searchable searcher searchers searchingly searchlight searchlights
seared searing searingly sears seas seascape seascapes seashell seashells seashore seashores seasick
seasickness seaside seasides seasonable seasonably seasonal seasonality seasonally seasoned
seasoning seasonings seasons seated seating seatmate seatmates seawall seawalls seaward seawards
seawater seaway seaways seaweed seaweeds seaworthiness seaworthy sebaceous seborrhea seborrhoea
sebum secant secants secateurs secede seceded secedes seceding secession secessionist secessionists
seclude secluded secludes secluding seclusion seclusive secondaries secondarily seconder seconders
secondhand secondment secondments secrecy secretarial secretariat secretariats secretaryship secrete
secreted secretes secreting secretion secretions secretive secretively secretiveness secretory secs
sectarian sectarianism sectarians sectaries sectary sectional sectionalism sectionals sectioned
sectioning sectors secularisation secularise secularised secularises secularising secularism
secularist secularists secularization secularize secularized secularizes secularizing secured
securely securer secures securest securing securities sedan sedans sedate sedated sedately
sedateness sedater sedates sedatest sedating sedation sedative sedatives sedentary sedge sedgy
sediment sedimentary sedimentation sediments sedition seditious seduce seduced seducer seducers
seduces seducing seduction seductions seductive seductively seductiveness seductress seductresses
sedulous sedulously seedbed seedbeds seedcase seedcases seeded seeder seeders seedier seediest
seediness seeding seedless seedling seedlings seedpod seedpods seeds seedy seeings seeker seekers
seemlier seemliest seemliness seemly seep seepage seeped seeping seeps seer seers seersucker seesaw
seesawed seesawing seesaws seethe seethed seethes seething segmentation segmented segmenting
segregate segregated segregates segregating segregation segregationist segregationists segue segued
segueing segues seguing seigneur seigneurs seignior seigniorial seigniors seine seined seiner
seiners seines seining seismic seismically seismograph seismographer seismographers seismographic
seismographs seismography seismologic seismological seismologist seismologists seismology seize
seized seizes seizing seizure seizures selections selectivity selectman selectmen selectness
selector selectors selenium selenographer selenographers selenography selfie selfies selfishly
selfishness selfless selflessly selflessness selfsame seller sellers selloff selloffs sellotape
sellotaped sellotapes sellotaping sellout sellouts seltzer seltzers selvage selvages selvedge
selvedges selves semantically semanticist semanticists semaphore semaphored semaphores semaphoring
semblance semblances semen semester semesters semi semiannual semiannually semiarid semiautomatic
semiautomatics semibreve semibreves semicircle semicircles semicircular semicolon semicolons
semiconducting semiconductor semiconductors semiconscious semidarkness semidetached semifinal
semifinalist semifinalists semifinals semigloss semiglosses semimonthlies semimonthly seminal
seminarian seminarians seminaries seminary semiofficial semiotic semiotics semipermeable
semiprecious semiprivate semipro semiprofessional semiprofessionals semipros semiquaver semiquavers
semiretired semis semiskilled semisolid semisweet semitone semitones semitrailer semitrailers
semitransparent semitropical semivowel semivowels semiweeklies semiweekly semiyearly semolina
sempstress sempstresses senate senates senator senatorial senators senders sendoff sendoffs
senescence senescent senile senility seniority seniors senna senor senora senoras senorita senoritas
senors sens sensational sensationalise sensationalised sensationalises sensationalising
sensationalism sensationalist sensationalists sensationalize sensationalized sensationalizes
sensationalizing sensationally sensations sensed senseless senselessly senselessness sensibilities
sensibility sensibleness sensing sensitisation sensitise sensitised sensitises sensitising
sensitively sensitiveness sensitives sensitivities sensitization sensitize sensitized sensitizes
sensitizing sensor sensors sensory sensual sensualist sensualists sensuality sensually sensuous
sensuously sensuousness sententious sententiously sentience sentimentalisation sentimentalise
sentimentalised sentimentalises sentimentalising sentimentalism sentimentalist sentimentalists
sentimentality sentimentalization sentimentalize sentimentalized sentimentalizes sentimentalizing
sentimentally sentinel sentinels sentries sentry sepal sepals separability separable separably
separateness separations separatism separatist separatists separative sepia sepsis septa septal
septet septets septic septicaemia septicaemic septicemia septicemic septuagenarian septuagenarians
septum sepulcher sepulchered sepulchering sepulchers sepulchral sepulchre sepulchred sepulchres
sepulchring sequels sequenced sequencer sequencers sequencing sequentially sequester sequestered
sequestering sequesters sequestrate sequestrated sequestrates sequestrating sequestration
sequestrations sequin sequined sequinned sequins sequitur sequoia sequoias seraglio seraglios serape
serapes seraph seraphic seraphs sere serenade serenaded serenades serenading serendipitous
serendipity serene serenely sereneness serener serenest serenity serer serest serf serfdom serfs
serge sergeant sergeants serialisable serialisation serialisations serialise serialised serialises
serialising serializable serialization serializations serialize serialized serializes serializing
serially serials serif serifs serigraph serigraphs serine sermonise sermonised sermonises
sermonising sermonize sermonized sermonizes sermonizing sermons serology serotonin serous serpent
serpentine serpents serrate serrated serration serrations serried serum serums serveries servery
serviceability serviceable serviced serviceman servicemen servicewoman servicewomen servicing
serviette serviettes servile servility servings servitor servitors servitude servo servomechanism
servomechanisms servomotor servomotors servos sesame sesames sesquicentennial sesquicentennials
setback setbacks setscrew setscrews setsquare setsquares sett settable settee settees setter setters
settlement settlements settler settlers setts setup setups sevens seventeen seventeens seventeenth
seventeenths sevenths seventies seventieth seventieths seventy sever severally severance severances
severed severeness severer severest severing severs sew sewage sewed sewer sewerage sewers sewing
sewn sews sexagenarian sexagenarians sexed sexier sexiest sexily sexiness sexing sexism sexists
sexless sexologist sexologists sexology sexpot sexpots sextant sextants sextet sextets sexting
sexton sextons sextuplet sextuplets shabbier shabbiest shabbily shabbiness shabby shack shacked
shacking shackle shackled shackles shackling shacks shad shaded shadier shadiest shadily shadiness
shading shadings shadowbox shadowboxed shadowboxes shadowboxing shadowed shadowier shadowiest
shadowing shadows shadowy shads shady shaft shafted shafting shafts shag shagged shaggier shaggiest
shagginess shagging shaggy shags shah shahs shakedown shakedowns shakeout shakeouts shaker shakers
shakeup shakeups shakier shakiest shakily shakiness shale shallot shallots shallower shallowest
shallowly shallowness shallows shalom shalt sham shaman shamanic shamanism shamanistic shamans
shamble shambled shambles shambling shambolic shamed shamefaced shamefacedly shameful shamefully
shamefulness shameless shamelessly shamelessness shames shaming shammed shamming shampoo shampooed
shampooer shampooers shampooing shampoos shamrock shamrocks shams shandies shandy shanghai
shanghaied shanghaiing shanghais shank shanks shant shanties shantung shanty shantytown shantytowns
shapeless shapelessly shapelessness shapelier shapeliest shapeliness shapely sharable shard shards
shareable sharecrop sharecropped sharecropper sharecroppers sharecropping sharecrops shareholding
shareholdings sharer sharers shareware sharia shariah shark sharked sharking sharks sharkskin
sharped sharpen sharpened sharpener sharpeners sharpening sharpens sharper sharpers sharpest sharpie
sharpies sharping sharpish sharpness sharps sharpshooter sharpshooters sharpshooting sharpy shat
shatter shattered shattering shatterproof shatters shave shaved shaven shaver shavers shaves shaving
shavings shawl shawls shay shays sheaf shear sheared shearer shearers shearing shears sheath sheathe
sheathed sheathes sheathing sheathings sheaths sheave sheaved sheaves sheaving shebang shebangs
shebeen shebeens sheen sheenier sheeniest sheeny sheepdog sheepdogs sheepfold sheepfolds sheepherder
sheepherders sheepish sheepishly sheepishness sheepskin sheepskins sheered sheerer sheerest sheering
sheerness sheers sheeting sheetlike sheik sheikdom sheikdoms sheikh sheikhdom sheikhdoms sheikhs
sheiks sheila sheilas shekel shekels shellac shellacked shellacking shellackings shellacs shelled
sheller shellfire shellfish shellfishes shelling sheltered sheltering shelters shelved shelving
shenanigan shenanigans shepherd shepherded shepherdess shepherdesses shepherding shepherds sherbet
sherbets sherd sherds sheriff sheriffs sherries sherry shes shew shewed shewing shewn shews shh
shiatsu shibboleth shibboleths shied shield shielded shielding shields shier shies shiest shiftier
shiftiest shiftily shiftiness shiftless shiftlessly shiftlessness shifty shiitake shiitakes shill
shilled shillelagh shillelaghs shilling shillings shills shim shimmed shimmer shimmered shimmering
shimmers shimmery shimmied shimmies shimming shimmy shimmying shims shin shinbone shinbones shindig
shindigs shiner shiners shingle shingled shingles shingling shinguard shinier shiniest shininess
shinned shinnied shinnies shinning shinny shinnying shins shinsplints shipboard shipboards
shipbuilder shipbuilders shipbuilding shipload shiploads shipmate shipmates shipment shipments
shipowner shipowners shipper shippers shipshape shipwreck shipwrecked shipwrecking shipwrecks
shipwright shipwrights shipyard shipyards shire shires shirk shirked shirker shirkers shirking
shirks shirr shirred shirring shirrings shirrs shirted shirtfront shirtfronts shirting shirtless
shirts shirtsleeve shirtsleeves shirttail shirttails shirtwaist shirtwaists shirty shit shitfaced
shithead shitheads shitload shits shitted shittier shittiest shitting shitty shiv shiver shivered
shivering shivers shivery shivs shoal shoaled shoaling shoals shoat shoats shocker shockers
shockingly shockproof shod shoddier shoddiest shoddily shoddiness shoddy shoehorn shoehorned
shoehorning shoehorns shoeing shoelace shoelaces shoemaker shoemakers shoeshine shoeshines
shoestring shoestrings shoetree shoetrees shogun shogunate shoguns shoo shooed shooing shoos shooter
shooters shootings shootout shootouts shopaholic shopaholics shopfitter shopfitters shopfitting
shopfront shopfronts shopkeeper shopkeepers shoplift shoplifted shoplifter shoplifters shoplifting
shoplifts shoppe shopper shoppers shoppes shoptalk shopworn shore shorebird shorebirds shored
shoreline shorelines shores shoring shortages shortbread shortcake shortcakes shortchange
shortchanged shortchanges shortchanging shortcoming shortcomings shortcrust shortcut shortcuts
shorted shortenings shortfall shortfalls shorthanded shorthorn shorthorns shortie shorties shorting
shortish shortlist shortlisted shortlisting shortlists shortness shortsighted shortsightedly
shortsightedness shortstop shortstops shortwave shortwaves shorty shotgun shotgunned shotgunning
shotguns shouldered shouldering shouldnt shouldve shouter shouters shoved shovel shoveled shovelful
shovelfuls shoveling shovelled shovelling shovels shoves shoving showbiz showboat showboated
showboating showboats showcase showcased showcases showcasing showdown showdowns showered showering
showerproof showery showgirl showgirls showground showgrounds showier showiest showily showiness
showings showjumping showman showmanship showmen showoff showoffs showpiece showpieces showplace
showplaces showroom showrooms showstopper showstoppers showstopping showtime showy shrank shrapnel
shred shredded shredder shredders shredding shreds shrew shrewd shrewder shrewdest shrewdly
shrewdness shrewish shrews shriek shrieked shrieking shrieks shrift shrike shrikes shrill shrilled
shriller shrillest shrilling shrillness shrills shrilly shrimp shrimped shrimper shrimpers shrimping
shrimps shrine shrines shrink shrinkable shrinkage shrinking shrinks shrive shrived shrivel
shriveled shriveling shrivelled shrivelling shrivels shriven shrives shriving shroud shrouded
shrouding shrouds shrub shrubberies shrubbery shrubbier shrubbiest shrubby shrubs shrug shrugged
shrugging shrugs shrunk shrunken shtick shticks shuck shucked shucking shucks shuckses shudder
shuddered shuddering shudders shuffle shuffleboard shuffleboards shuffled shuffler shufflers
shuffles shuffling shun shunned shunning shuns shunt shunted shunting shunts shush shushed shushes
shushing shutdowns shuteye shutoff shutoffs shutout shutouts shutter shutterbug shutterbugs
shuttered shuttering shutters shuttle shuttlecock shuttlecocked shuttlecocking shuttlecocks shuttled
shuttles shuttling shyer shyest shying shyly shyness shyster shysters sibilant sibilants sibling
siblings sibyl sibylline sibyls sicced siccing sickbay sickbays sickbed sickbeds sicked sickeningly
sicker sickest sickie sickies sicking sickish sickle sickles sicklier sickliest sickly sickness
sicknesses sicko sickos sickout sickouts sickroom sickrooms sicks sics sidearm sidearms sidebar
sidebars sideboard sideboards sideburns sidecar sidecars sidekick sidekicks sidelight sidelights
sideline sidelined sidelines sidelining sidelong sideman sidemen sidepiece sidepieces sidereal
sidesaddle sidesaddles sideshow sideshows sidesplitting sidestep sidestepped sidestepping sidesteps
sidestroke sidestroked sidestrokes sidestroking sideswipe sideswiped sideswipes sideswiping
sidetrack sidetracked sidetracking sidetracks sidewalk sidewalks sidewall sidewalls sidewinder
sidewinders sidings sidle sidled sidles sidling siege sieges sienna sierra sierras siesta siestas
sieve sieved sieves sieving sift sifted sifter sifters sifting sifts sighed sighing sighs sightings
sightless sightlier sightliest sightly sightread sightseeing sightseer sightseers sigmas signage
signaler signalers signalisation signalise signalised signalises signalising signalization signalize
signalized signalizes signalizing signaller signallers signally signalman signalmen signatories
signatory signboard signboards signer signers signet signets signification significations signified
signifies signify signifying signings signor signora signoras signore signori signorina signorinas
signorine signors signpost signposted signposting signposts silage silenced silencer silencers
silences silencing silenter silentest silently silents silhouette silhouetted silhouettes
silhouetting silica silicate silicates siliceous silicone silicosis silk silken silkier silkiest
silkily silkiness silks silkscreen silkscreens silkworm silkworms silky sill sillies silliness sills
silo silos silt silted siltier siltiest silting silts silty silvan silvered silverfish silverfishes
silvering silvers silversmith silversmiths silverware silvery sim simian simians simile similes
similitude simmer simmered simmering simmers simonise simonize simonized simonizes simonizing simony
simpatico simper simpered simpering simperingly simpers simpleminded simpleness simpleton simpletons
simplex simplification simplifications simplistically sims simulacra simulacrum simulacrums
simulations simulator simulators simulcast simulcasted simulcasting simulcasts simultaneity sincerer
sincerest sincerity sinecure sinecures sines sinew sinews sinewy sinfully sinfulness singable
singalong singalongs singe singed singeing singes singled singleness singlet singleton singletons
singletree singletrees singlets singling singly singsong singsonged singsonging singsongs
singularities singularity singulars sinkable sinker sinkers sinkhole sinkholes sinless sinned sinner
sinners sinning sinology sinuosity sinuous sinuously sinus sinuses sinusitis sinusoidal sip siphon
siphoned siphoning siphons sipped sipper sippers sipping sips sire sired siree siren sirens sires
siring sirloin sirloins sirocco siroccos sirrah sirree sirs sis sisal sises sissier sissies sissiest
sissified sissy sisterhood sisterhoods sisterliness sisterly sisters sitar sitarist sitarists sitars
sitcom sitcoms sited sitemap sitemaps siting sitter sitters sittings situ situational sixes sixfold
sixpence sixpences sixshooter sixteens sixteenth sixteenths sixths sixtieth sixtieths sizable
sizeable sizer sizzle sizzled sizzler sizzlers sizzles sizzling ska skate skateboard skateboarded
skateboarder skateboarders skateboarding skateboards skated skater skaters skates skating skedaddle
skedaddled skedaddles skedaddling skeet skeeter skeeters skein skeins skeletal skeletons skeptic
skeptically skepticism skeptics sketchbook sketchbooks sketched sketcher sketchers sketchier
sketchiest sketchily sketchiness sketching sketchpad sketchpads sketchy skew skewbald skewbalds
skewed skewer skewered skewering skewers skewing skews ski skibob skibobs skid skidded skidding
skidpan skidpans skids skied skier skiers skies skiff skiffle skiffs skiing skilful skilfully
skilfulness skillet skillets skillful skillfully skillfulness skim skimmed skimmer skimmers skimming
skimp skimped skimpier skimpiest skimpily skimpiness skimping skimps skimpy skims skincare skinflick
skinflicks skinflint skinflints skinful skinhead skinheads skinless skinned skinnier skinniest
skinniness skinning skinny skins skint skintight skipper skippered skippering skippers skirmish
skirmished skirmisher skirmishers skirmishes skirmishing skirted skirting skirts skis skit skits
skitter skittered skittering skitters skittish skittishly skittishness skittle skittles skive skived
skiver skivers skives skiving skivvied skivvies skivvy skivvying skoal skoals skua skuas skulduggery
skulk skulked skulker skulkers skulking skulks skullcap skullcaps skullduggery skulls skunk skunked
skunking skunks skycap skycaps skydive skydived skydiver skydivers skydives skydiving skying skyjack
skyjacked skyjacker skyjackers skyjacking skyjackings skyjacks skylark skylarked skylarking skylarks
skylight skylights skyline skylines skyrocket skyrocketed skyrocketing skyrockets skyscraper
skyscrapers skyward skywards skywriter skywriters skywriting slab slabbed slabbing slabs slack
slacked slacken slackened slackening slackens slacker slackers slackest slacking slackly slackness
slacks slagged slagging slagheap slagheaps slags slain slake slaked slakes slaking slalom slalomed
slaloming slaloms slam slammed slammer slammers slamming slams slander slandered slanderer
slanderers slandering slanderous slanders slangier slangiest slangy slant slanted slanting
slantingly slants slantwise slap slapdash slaphappy slapped slapper slappers slapping slaps
slapstick slashed slasher slashers slashes slashing slat slate slated slates slather slathered
slathering slathers slating slats slatted slattern slatternly slatterns slaughter slaughtered
slaughterer slaughterers slaughterhouse slaughterhouses slaughtering slaughters slaved slaveholder
slaveholders slaver slavered slavering slavers slavery slaving slavish slavishly slavishness slaw
slay slayed slayer slayers slaying slayings slays sleaze sleazebag sleazebags sleazeball sleazeballs
sleazes sleazier sleaziest sleazily sleaziness sleazy sled sledded sledder sledders sledding sledge
sledged sledgehammer sledgehammered sledgehammering sledgehammers sledges sledging sleds sleek
sleeked sleeker sleekest sleeking sleekly sleekness sleeks sleeper sleepers sleepier sleepiest
sleepily sleepiness sleepless sleeplessly sleeplessness sleepover sleepovers sleepwalk sleepwalked
sleepwalker sleepwalkers sleepwalking sleepwalks sleepwear sleepy sleepyhead sleepyheads sleet
sleeted sleeting sleets sleety sleeve sleeved sleeveless sleeves sleigh sleighed sleighing sleighs
sleight sleights slender slenderer slenderest slenderise slenderised slenderises slenderising
slenderize slenderized slenderizes slenderizing slenderness sleuth sleuthing sleuths slew slewed
slewing slews slicer slicers slick slicked slicker slickers slickest slicking slickly slickness
slicks slider sliders slideshow slideshows slier sliest slighted slighting slightness slights slime
slimier slimiest sliminess slimline slimmed slimmer slimmers slimmest slimming slimness slims slimy
sling slingback slingbacks slinging slings slingshot slingshots slink slinkier slinkiest slinking
slinks slinky slipcase slipcases slipcover slipcovers slipknot slipknots slippage slippages slipper
slipperier slipperiest slipperiness slippers slippy slipshod slipstream slipstreams slipway slipways
slit slither slithered slithering slithers slithery slits slitter slitting sliver slivered slivering
slivers slob slobbed slobber slobbered slobbering slobbers slobbery slobbing slobs sloe sloes slog
sloganeering slogans slogged slogging slogs sloop sloops slop sloped slopes sloping slopped sloppier
sloppiest sloppily sloppiness slopping slops slosh sloshed sloshes sloshing sloth slothful
slothfully slothfulness sloths slotted slotting slouch slouched sloucher slouchers slouches
slouchier slouchiest slouching slouchy slough sloughed sloughing sloughs sloven slovenlier
slovenliest slovenliness slovenly slovens slowcoach slowcoaches slowdown slowdowns slowness slowpoke
slowpokes sludge sludgier sludgiest sludgy slue slued slues slug sluggard sluggards slugged slugger
sluggers slugging sluggish sluggishly sluggishness slugs sluice sluiced sluices sluicing sluing slum
slumber slumbered slumbering slumberous slumbers slumbrous slumdog slumdogs slumlord slumlords
slummed slummer slummier slummiest slumming slummy slump slumped slumping slumps slums slung slunk
slur slurp slurped slurping slurps slurred slurring slurry slurs slush slushier slushiest slushiness
slushy slut sluts sluttier sluttiest sluttish slutty sly slyer slyest slyly slyness smack smacked
smacker smackers smacking smacks smallholder smallholders smallholding smallholdings smallness
smallpox smalls smarmier smarmiest smarmy smarted smarten smartened smartening smartens smarter
smartest smarties smarting smartly smartness smartphone smartphones smarts smartwatch smartwatches
smarty smartypants smasher smashers smashup smashups smattering smatterings smear smeared smearier
smeariest smearing smears smeary smelled smellier smelliest smelliness smelling smelt smelted
smelter smelters smelting smelts smidgen smidgens smilax smiley smileys smilingly smirch smirched
smirches smirching smirk smirked smirking smirks smite smites smithereens smithies smiths smithy
smiting smitten smock smocked smocking smocks smog smoggier smoggiest smoggy smogs smokehouse
smokehouses smokeless smokescreen smokescreens smokestack smokestacks smokey smokier smokiest
smokiness smoky smolder smoldered smoldering smolders smooch smooched smooches smooching smoochy
smoothed smoother smoothest smoothie smoothies smoothing smoothness smooths smoothy smote smother
smothered smothering smothers smoulder smouldered smouldering smoulders smudge smudged smudges
smudgier smudgiest smudging smudgy smugger smuggest smuggle smuggled smuggler smugglers smuggles
smuggling smugly smugness smut smuts smuttier smuttiest smuttiness smutty snacked snacking snacks
snaffle snaffled snaffles snaffling snafu snafus snagged snagging snags snailed snailing snails
snake snakebite snakebites snaked snakelike snakes snakeskin snakier snakiest snaking snaky snap
snapdragon snapdragons snapped snapper snappers snappier snappiest snappily snappiness snapping
snappish snappishly snappishness snappy snaps snapshot snapshots snare snared snares snaring
snarkier snarkiest snarky snarl snarled snarlier snarliest snarling snarlingly snarls snarly snatch
snatched snatcher snatchers snatches snatching snazzier snazziest snazzily snazzy sneaker sneakers
sneakier sneakiest sneakily sneakiness sneakingly sneer sneered sneering sneeringly sneerings sneers
sneeze sneezed sneezes sneezing snick snicked snicker snickered snickering snickers snicking snicks
snide snidely snider snidest sniffed sniffer sniffers sniffier sniffiest sniffing sniffle sniffled
sniffles sniffling sniffs sniffy snifter snifters snigger sniggered sniggering sniggers snip snipe
sniped sniper snipers snipes sniping snipped snippet snippets snippier snippiest snipping snippy
snips snit snitch snitched snitches snitching snits snivel sniveled sniveler snivelers sniveling
snivelled sniveller snivellers snivelling snivels snob snobbier snobbiest snobbish snobbishly
snobbishness snobby snobs snog snogged snogging snogs snood snoods snooker snookered snookering
snookers snoop snooped snooper snoopers snoopier snoopiest snooping snoops snoopy snoot snootier
snootiest snootily snootiness snoots snooty snooze snoozed snoozes snoozing snore snored snorer
snorers snores snoring snorkel snorkeled snorkeler snorkelers snorkeling snorkelled snorkelling
snorkels snort snorted snorter snorters snorting snorts snot snots snottier snottiest snottily
snottiness snotty snout snouts snowball snowballed snowballing snowballs snowbank snowbanks snowbird
snowbirds snowblower snowblowers snowboard snowboarded snowboarder snowboarders snowboarding
snowboards snowbound snowdrift snowdrifts snowdrop snowdrops snowed snowfall snowfalls snowfield
snowfields snowflake snowflakes snowier snowiest snowiness snowing snowline snowman snowmen
snowmobile snowmobiled snowmobiles snowmobiling snowplough snowploughs snowplow snowplowed
snowplowing snowplows snows snowshed snowshoe snowshoed snowshoeing snowshoes snowstorm snowstorms
snowsuit snowsuits snowy snub snubbed snubbing snubs snuff snuffbox snuffboxes snuffed snuffer
snuffers snuffing snuffle snuffled snuffles snuffling snuffly snuffs snug snugged snugger snuggest
snugging snuggle snuggled snuggles snuggling snugly snugness snugs soak soaked soaking soakings
soaks soapbox soapboxes soaped soapier soapiest soapiness soaping soaps soapstone soapsuds soapy
soar soared soaring soars sob sobbed sobbing sobbingly sobered soberer soberest sobering soberly
soberness sobers sobriety sobriquet sobriquets sobs soccer sociability sociable sociables sociably
socialisation socialise socialised socialises socialising socialistic socialists socialite
socialites socialization socialize socialized socializes socializing socials societal socioeconomic
socioeconomically sociological sociologically sociologist sociologists sociology sociopath
sociopaths sociopolitical socked sockeye sockeyes socking soda sodas sodded sodden soddenly sodding
sodium sodomise sodomised sodomises sodomising sodomite sodomites sodomize sodomized sodomizes
sodomizing sodomy sods soever sofa sofas softback softball softballs softbound softcover soften
softened softener softeners softening softens softer softest softhearted softie softies softly
softness softwood softwoods softy soggier soggiest soggily sogginess soggy soiled soiling soils
sojourn sojourned sojourner sojourners sojourning sojourns sol solace solaced solaces solacing
solaria solarium solder soldered solderer solderers soldering solders soldiered soldiering soldierly
soldiery solecism solecisms soled solemn solemner solemness solemnest solemnified solemnifies
solemnify solemnifying solemnisation solemnise solemnised solemnises solemnising solemnities
solemnity solemnization solemnize solemnized solemnizes solemnizing solemnly solemnness solenoid
solenoids solicit solicitation solicitations solicited soliciting solicitous solicitously
solicitousness solicits solicitude solidarity solider solidest solidi solidification solidified
solidifies solidify solidifying solidity solidly solidness solids solidus soliloquies soliloquise
soliloquised soliloquises soliloquising soliloquize soliloquized soliloquizes soliloquizing
soliloquy soling solipsism solipsistic solitaire solitaires solitaries solitariness solitary
solitude soloed soloing soloist soloists solos sols solstice solstices solubility soluble solubles
solute solutes solvable solvency solvent solvents solver solvers somatic somatosensory somber
somberly somberness sombre sombrely sombreness sombrero sombreros somebodies someday someones
somersault somersaulted somersaulting somersaults somerset somersets somersetted somersetting
somethings someway someways somewhats somnambulism somnambulist somnambulists somnolence somnolent
sonar sonars sonata sonatas sonatina sonatinas songbird songbirds songbook songbooks songfest
songfests songster songsters songstress songstresses songwriter songwriters songwriting sonic sonnet
sonnets sonnies sonny sonogram sonograms sonority sonorous sonorously sonorousness sonsofbitches
soot sooth soothe soothed soother soothers soothes soothing soothingly soothsayer soothsayers
soothsaying sootier sootiest sooty sop sophism sophist sophistic sophistical sophistication
sophistries sophistry sophists sophomore sophomores sophomoric soporific soporifically soporifics
sopped soppier soppiest sopping soppy soprano sopranos sops sorbet sorbets sorcerer sorcerers
sorceress sorceresses sorcery sordidly sordidness sorehead soreheads sorely soreness sorer sores
sorest sorghum sororities sorority sorrel sorrels sorrier sorriest sorrily sorriness sorrow sorrowed
sorrowful sorrowfully sorrowfulness sorrowing sorrows sorta sorter sorters sortie sortied sortieing
sorties sot sots sottish sou sough soughed soughing soughs souk souks soulful soulfully soulfulness
soulless soullessly soullessness soulmate soulmates soundalike soundalikes soundbar soundbars
soundbite soundbites soundboard soundboards soundcheck soundchecks sounder sounders soundest
soundings soundless soundlessly soundly soundness soundproof soundproofed soundproofing soundproofs
soundscape soundscapes soundtracks souped soupier soupiest souping soups soupy sour sourced sourcing
sourdough sourdoughs soured sourer sourest souring sourish sourly sourness sourpuss sourpusses sours
sous sousaphone sousaphones souse soused souses sousing southbound southeast southeaster
southeasterly southeastern southeasters southeastward southeastwards southerlies southerly
southerner southerners southernmost southerns southpaw southpaws southward southwards southwest
southwester southwesterly southwestern southwesters southwestward southwestwards souvenir souvenirs
souwester sovereign sovereigns sovereignty soviet soviets sow sowed sower sowers sowing sown sows
soy soybean soybeans sozzled spa spacecraft spacecrafts spaceflight spaceflights spaceman spacemen
spaceport spaceports spacer spacers spaceship spaceships spacesuit spacesuits spacetime spacewalk
spacewalked spacewalking spacewalks spacewoman spacewomen spacey spacial spacier spaciest spaciness
spacious spaciously spaciousness spade spaded spadeful spadefuls spades spadework spadices spading
spadix spaghetti spake spam spammed spammer spammers spamming spams spandex spangle spangled
spangles spangling spangly spaniel spaniels spank spanked spanking spankings spanks spanned spanner
spanners spanning spans spar spared sparely spareness sparer spareribs sparest sparing sparingly
spark sparked sparkier sparkiest sparking sparkle sparkled sparkler sparklers sparkles sparkling
sparkly sparks sparky sparred sparring sparrow sparrowhawk sparrowhawks sparrows spars sparse
sparsely sparseness sparser sparsest sparsity spartan spas spasm spasmodic spasmodically spasms
spastic spastics spat spate spates spathe spathes spatially spats spatted spatter spattered
spattering spatters spatting spatula spatulas spavin spavined spawn spawned spawning spawns spay
spayed spaying spays speakeasies speakeasy speakerphone speakerphones speakings spear speared
spearfish spearfished spearfishes spearfishing speargun spearhead spearheaded spearheading
spearheads spearing spearmint spears spec specialisation specialisations specialism specialisms
specialists specialities specialization specializations specials specialties specie specifiable
specificity specifics specifier specifiers specimens specious speciously speciousness speck specked
specking speckle speckled speckles speckling specks specs spectacle spectacles spectacularly
spectaculars spectate spectated spectates spectating spectator spectators specter specters spectra
spectral spectre spectres spectrometer spectrometers spectroscope spectroscopes spectroscopic
spectroscopy speculated speculates speculating speculations speculative speculatively speculator
speculators speechified speechifies speechify speechifying speechless speechlessly speechlessness
speechwriter speechwriters speedboat speedboats speeder speeders speedier speediest speedily
speediness speedometer speedometers speedster speedsters speedup speedups speedway speedways
speedwell speedy speleological speleologist speleologists speleology spellbind spellbinder
spellbinders spellbinding spellbinds spellbound spellcheck spellchecked spellchecker spellcheckers
spellchecking spellchecks spelldown spelldowns speller spellers spelunker spelunkers spelunking
spendable spender spenders spendthrift spendthrifts sperm spermatozoa spermatozoon spermicidal
spermicide spermicides sperms spew spewed spewer spewers spewing spews sphagnum sphagnums spheres
spherical spherically spheroid spheroidal spheroids sphincter sphincters sphinx sphinxes spic spice
spiced spices spicier spiciest spicily spiciness spicing spics spicule spicules spicy spider spiders
spiderweb spiderwebs spidery spied spiel spieled spieling spiels spiff spiffed spiffier spiffiest
spiffing spiffs spiffy spigots spiked spikes spikier spikiest spikiness spiking spiky spillage
spillages spilled spilling spillover spillovers spills spillway spillways spilt spinach spinal
spinally spinals spindle spindled spindles spindlier spindliest spindling spindly spine spineless
spinelessly spinelessness spines spinet spinets spinier spiniest spinless spinnaker spinnakers
spinner spinneret spinnerets spinners spinney spinneys spinning spinoff spinoffs spins spinster
spinsterhood spinsterish spinsters spiny spiracle spiracles spiraea spiraeas spiraled spiraling
spiralled spiralling spirally spirals spire spirea spireas spires spirited spiritedly spiriting
spiritless spiritualism spiritualist spiritualistic spiritualists spirituality spiritually
spirituals spirituous spirochaete spirochaetes spirochete spirochetes spiry spitball spitballs
spited spiteful spitefuller spitefullest spitefully spitefulness spites spitfire spitfires spiting
spittle spittoon spittoons spiv spivs splanchnic splash splashdown splashdowns splashed splashes
splashier splashiest splashily splashiness splashing splashy splat splats splatted splatter
splattered splattering splatters splatting splay splayed splayfeet splayfoot splayfooted splaying
splays spleen spleens splendider splendidest splendidly splendor splendorous splendors splendour
splendours splenectomy splenetic splice spliced splicer splicers splices splicing spliff spliffs
spline splines splint splinted splinter splintered splintering splinters splintery splinting splints
splittings splodge splodges splosh sploshed sploshes sploshing splotch splotched splotches
splotchier splotchiest splotching splotchy splurge splurged splurges splurging splutter spluttered
spluttering splutters spoilage spoiler spoilers spoilsport spoilsports spokes spokesmen spokespeople
spokesperson spokespersons spokeswoman spokeswomen spoliation sponge sponged sponger spongers
sponges spongier spongiest sponginess sponging spongy sponsorship spontaneity spoofed spoofing
spoofs spook spooked spookier spookiest spookiness spooking spooks spooky spooled spooling spools
spoon spoonbill spoonbills spooned spoonerism spoonerisms spoonful spoonfuls spooning spoons spoor
spoored spooring spoors sporadic sporadically spore spored spores sporing sporran sporrans sported
sportier sportiest sportiness sporting sportingly sportive sportively sportscast sportscaster
sportscasters sportscasting sportscasts sportsman sportsmanlike sportsmanship sportsmen sportspeople
sportsperson sportswear sportswoman sportswomen sportswriter sportswriters sporty spotless
spotlessly spotlessness spotlight spotlighted spotlighting spotlights spotlit spotter spotters
spottier spottiest spottily spottiness spotty spousal spousals spouse spouses spouted spouting
spouts sprain sprained spraining sprains sprat sprats sprawl sprawled sprawling sprawls sprayed
sprayer sprayers spraying sprays spreadable spreadeagled spreader spreaders spreadsheet spreadsheets
spree spreed spreeing sprees sprier spriest sprig sprigged sprightlier sprightliest sprightliness
sprightly sprigs springboard springboards springbok springboks springier springiest springily
springiness springlike springtime springy sprinkle sprinkled sprinkler sprinklers sprinkles
sprinkling sprinklings sprint sprinted sprinter sprinters sprinting sprints sprite sprites spritz
spritzed spritzer spritzers spritzes spritzing sprocket sprockets sprog sprogs sprout sprouted
sprouting sprouts spruce spruced sprucely spruceness sprucer spruces sprucest sprucing spry spryly
spryness spud spuds spume spumed spumes spuming spumoni spumy spun spunk spunkier spunkiest spunks
spunky spurge spuriously spuriousness spurn spurned spurning spurns spurred spurring spurs spurt
spurted spurting spurts sputa sputnik sputniks sputter sputtered sputtering sputters sputum spyglass
spyglasses spying spymaster spymasters spyware squab squabble squabbled squabbler squabblers
squabbles squabbling squabs squadron squadrons squads squalid squalider squalidest squalidly
squalidness squall squalled squalling squalls squally squalor squamous squander squandered
squandering squanders squarely squareness squarer squarest squarish squashier squashiest squashy
squat squatness squats squatted squatter squatters squattest squatting squaw squawk squawked
squawker squawkers squawking squawks squaws squeak squeaked squeaker squeakers squeakier squeakiest
squeakily squeakiness squeaking squeaks squeaky squeal squealed squealer squealers squealing squeals
squeamish squeamishly squeamishness squeegee squeegeed squeegeeing squeegees squeezable squeezebox
squeezeboxes squeezer squeezers squelch squelched squelches squelching squelchy squib squibs squid
squidgy squids squiffy squiggle squiggled squiggles squiggling squiggly squint squinted squinter
squintest squinting squints squire squired squires squiring squirm squirmed squirmier squirmiest
squirming squirms squirmy squirrel squirreled squirreling squirrelled squirrelling squirrels squirt
squirted squirting squirts squish squished squishes squishier squishiest squishing squishy sriracha
ssh stab stabbed stabber stabbers stabbing stabbings stabilisation stabilise stabilised stabiliser
stabilisers stabilises stabilising stabilization stabilize stabilized stabilizer stabilizers
stabilizes stabilizing stabled stableman stablemate stablemates stablemen stabler stables stablest
stabling stably stabs staccato staccatos stacked stacking stadium stadiums staffed staffer staffers
staffing staffs stag stagecoach stagecoaches stagecraft staged stagehand stagehands stagestruck
stagey stagflation staggeringly stagier stagiest staging stagings stagnancy stagnant stagnantly
stagnate stagnated stagnates stagnating stagnation stags stagy staid staider staidest staidly
staidness stain stained staining stainless stains staircases stairway stairways stairwell stairwells
staked stakeholder stakeholders stakeout stakeouts stakes staking stalactite stalactites stalagmite
stalagmites staled stalemate stalemated stalemates stalemating staleness staler stales stalest
staling stalk stalked stalker stalkers stalking stalkings stalks stalled stallholder stallholders
stalling stallion stallions stalls stalwart stalwartly stalwarts stamen stamens stamina stammer
stammered stammerer stammerers stammering stammeringly stammers stampede stampeded stampedes
stampeding stamper stampers stances stanch stanched stancher stanches stanchest stanching stanchion
stanchions standalone standardisation standardization standby standbys standee standees stander
standers standings standoff standoffish standoffs standout standouts standpipe standpipes
standpoints standstill standstills standup stank stanza stanzas staph staphylococcal staphylococci
staphylococcus staple stapled stapler staplers staples stapling starboard starburst starbursts
starch starched starches starchier starchiest starchily starchiness starching starchy stardom
stardust starer starers starfish starfishes starfruit stargaze stargazed stargazer stargazers
stargazes stargazing starker starkers starkest starkly starkness starless starlet starlets starlight
starling starlings starlit starrier starriest starry starstruck startlingly startup startups
starvation starveling starvelings starvings stash stashed stashes stashing stasis statecraft
statehood statehouse statehouses stateless statelessness statelier stateliest stateliness stately
statemented statementing stater stateroom staterooms stateside statesman statesmanlike statesmanship
statesmen stateswoman stateswomen statewide statically statics stationed stationer stationers
stationery stationing stationmaster stationmasters statistically statistician statisticians stats
statuary statue statues statuesque statuette statuettes stature statures statuses statute statutes
statutorily statutory staunch staunched stauncher staunches staunchest staunching staunchly
staunchness stave staved staves staving stayer stayers stead steadfast steadfastly steadfastness
steadied steadier steadies steadiest steadiness steads steadying steak steakhouse steakhouses steaks
stealth stealthier stealthiest stealthily stealthiness stealthy steamboat steamboats steamed steamer
steamers steamfitter steamfitters steamfitting steamier steamiest steaminess steaming steampunk
steamroll steamrolled steamroller steamrollered steamrollering steamrollers steamrolling steamrolls
steams steamship steamships steamy steed steeds steeled steelier steeliest steeliness steeling
steelmaker steelmakers steels steelworker steelworkers steelworks steely steelyard steelyards
steeped steepen steepened steepening steepens steeper steepest steeping steeple steeplechase
steeplechases steeplejack steeplejacks steeples steeply steepness steeps steerable steerage
steersman steersmen stegosauri stegosaurus stegosauruses stein steins stellar stemless stemmed
stemming stemware stench stenches stencil stenciled stenciling stencilled stencilling stencils steno
stenographer stenographers stenographic stenography stenos stenosis stent stentorian stents
stepbrother stepbrothers stepchild stepchildren stepdad stepdads stepdaughter stepdaughters
stepfather stepfathers stepladder stepladders stepmom stepmoms stepmother stepmothers stepparent
stepparents steppe stepper steppers steppes steppingstone steppingstones stepsister stepsisters
stepson stepsons stereophonic stereos stereoscope stereoscopes stereoscopic stereotyped
stereotypical stereotyping sterilisation sterilisations sterilise sterilised steriliser sterilisers
sterilises sterilising sterility sterilization sterilizations sterilize sterilized sterilizer
sterilizers sterilizes sterilizing stern sterner sternest sternly sternness sterns sternum sternums
steroid steroidal steroids stertorous stet stethoscope stethoscopes stets stetson stetsons stetted
stetting stevedore stevedores stew steward stewarded stewardess stewardesses stewarding stewards
stewardship stewed stewing stews sticker stickers stickier stickies stickiest stickily stickiness
stickleback sticklebacks stickler sticklers stickpin stickpins stickup stickups sties stiffed
stiffen stiffened stiffener stiffeners stiffening stiffens stiffer stiffest stiffing stiffly
stiffness stiffs stifle stifled stifles stifling stiflingly stiflings stigma stigmas stigmata
stigmatic stigmatisation stigmatise stigmatised stigmatises stigmatising stigmatization stigmatize
stigmatized stigmatizes stigmatizing stile stiles stiletto stilettos stillbirth stillbirths
stillborn stilled stiller stillest stilling stillness stills stilt stilted stiltedly stilts
stimulant stimulants stimulative stimuli stimulus sting stinger stingers stingier stingiest stingily
stinginess stinging stingray stingrays stings stingy stink stinkbug stinkbugs stinker stinkers
stinkier stinkiest stinking stinks stinky stint stinted stinting stints stipend stipendiaries
stipendiary stipends stipple stippled stipples stippling stipulate stipulated stipulates stipulating
stipulation stipulations stirrer stirrers stirringly stirrings stirrup stirrups stitch stitched
stitchery stitches stitching stoat stoats stochastic stockade stockaded stockades stockading
stockbreeder stockbreeders stockbroker stockbrokers stockbroking stocked stockholder stockholders
stockier stockiest stockily stockiness stockinet stockinette stocking stockings stockist stockists
stockpile stockpiled stockpiles stockpiling stockpot stockpots stockroom stockrooms stocktaking
stocky stockyard stockyards stodge stodgier stodgiest stodgily stodginess stodgy stogie stogies
stogy stoic stoical stoically stoicism stoics stoke stoked stoker stokers stokes stoking stoles
stolid stolider stolidest stolidity stolidly stolidness stolon stolons stomachache stomachaches
stomached stomacher stomachers stomaching stomachs stomp stomped stomping stomps stoned stonemason
stonemasons stoner stoners stonewall stonewalled stonewalling stonewalls stoneware stonewashed
stonework stonier stoniest stonily stoniness stoning stonkered stonking stony stooge stooges stool
stools stoop stooped stooping stoops stopcock stopcocks stopgap stopgaps stoplight stoplights
stopover stopovers stoppable stoppage stoppages stopper stoppered stoppering stoppers stopple
stoppled stopples stoppling stopwatch stopwatches storefront storefronts storehouse storehouses
storekeeper storekeepers storeroom storerooms storied stork storks stormed stormier stormiest
stormily storminess storming stormy storyboard storyboards storybook storybooks storyteller
storytellers storytelling stoup stoups stout stouter stoutest stouthearted stoutly stoutness stouts
stove stovepipe stovepipes stoves stow stowage stowaway stowaways stowed stowing stows straddle
straddled straddler straddlers straddles straddling strafe strafed strafes strafing straggle
straggled straggler stragglers straggles stragglier straggliest straggling straggly straightaway
straightaways straightedge straightedges straighten straightened straightener straighteners
straightening straightens straighter straightest straightforwardly straightforwardness
straightforwards straightly straightness straights straightway strained strainer strainers straining
strait straiten straitened straitening straitens straitjacket straitjacketed straitjacketing
straitjackets straitlaced straits strand stranded stranding strands strangeness strangers strangle
strangled stranglehold strangleholds strangler stranglers strangles strangling strangulate
strangulated strangulates strangulating strangulation strap strapless straplesses strapped strapping
straps strata stratagem stratagems strategical strategically strategics strategist strategists
strati stratification stratified stratifies stratify stratifying stratosphere stratospheres
stratospheric stratum stratus strawberries strawberry strawed strawing straws strayed straying
strays streak streaked streaker streakers streakier streakiest streaking streaks streaky streamed
streamer streamers streaming streamline streamlined streamlines streamlining streetcar streetcars
streetlamp streetlamps streetlight streetlights streetwalker streetwalkers streetwise strengthened
strengthener strengtheners strengthening strengthens strengths strenuous strenuously strenuousness
strep streptococcal streptococci streptococcus streptomycin stressful stressors stretchable
stretcher stretchered stretchering stretchers stretchier stretchiest stretchmarks stretchy strew
strewed strewing strewn strews strewth stria striae striated striation striations stricken stricter
strictest strictness stricture strictures stridden stride stridency strident stridently strides
striding strife strikebound strikebreaker strikebreakers strikebreaking strikeout strikeouts striker
strikers strikingly strikings stringed stringency stringently stringer stringers stringier
stringiest stringiness stringing stringy stripe striped stripes stripey striping stripling
striplings stripper strippers striptease stripteased stripteaser stripteasers stripteases
stripteasing stripy striven strives striving strobe strobes stroboscope stroboscopes stroboscopic
strode stroked strokes stroking stroll strolled stroller strollers strolling strolls strongbox
strongboxes stronghold strongholds strongman strongmen strongroom strongrooms strontium strop
strophe strophes strophic stropped stroppier stroppiest stroppily stroppiness stropping stroppy
strops strove structuralism structuralist structuralists structurally strudel strudels strum
strummed strumming strumpet strumpets strums strung strut struts strutted strutting strychnine stub
stubbed stubbier stubbiest stubbing stubble stubbly stubborn stubborner stubbornest stubbornly
stubbornness stubby stubs stucco stuccoed stuccoes stuccoing stud studbook studbooks studded
studding studentship studentships studiedly studios studious studiously studiousness studs stuffier
stuffiest stuffily stuffiness stuffings stuffy stultification stultified stultifies stultify
stultifying stumbler stumblers stump stumped stumpier stumpiest stumping stumps stumpy stung stunk
stunner stunners stunningly stunted stunting stuntman stuntmen stunts stupefaction stupefied
stupefies stupefy stupefying stupendous stupendously stupider stupidest stupidities stupidly stupids
stupor stupors sturdier sturdiest sturdily sturdiness sturdy sturgeon sturgeons stutter stuttered
stutterer stutterers stuttering stutters sty stye styes styled styli styling stylise stylised
stylises stylish stylishly stylishness stylising stylist stylistic stylistically stylistics stylists
stylize stylized stylizes stylizing stylus styluses stymie stymied stymieing stymies styptic
styptics suasion suave suavely suaveness suaver suavest suavity sub subaltern subalterns subaqua
subarctic subarea subareas subatomic subbasement subbasements subbed subbing subbranch subbranches
subcategories subcategory subclass subcommittee subcommittees subcompact subcompacts subconscious
subconsciously subconsciousness subcontinent subcontinental subcontinents subcontract subcontracted
subcontracting subcontractor subcontractors subcontracts subculture subcultures subcutaneous
subcutaneously subdivide subdivided subdivides subdividing subdivision subdivisions subdomain
subdomains subdominant subdue subdued subdues subduing subeditor subeditors subfamilies subfamily
subfreezing subgroup subgroups subhead subheading subheadings subheads subhuman subhumans subjection
subjectively subjectivity subjoin subjoined subjoining subjoins subjugate subjugated subjugates
subjugating subjugation subjunctive subjunctives sublease subleased subleases subleasing sublet
sublets subletting sublieutenant sublieutenants sublimate sublimated sublimates sublimating
sublimation sublime sublimed sublimely sublimer sublimes sublimest subliminal subliminally subliming
sublimity sublingual submarginal submarine submariner submariners submarines submerge submerged
submergence submerges submerging submerse submersed submerses submersible submersibles submersing
submersion submicroscopic submissions submissive submissively submissiveness submitter subnormal
suborbital suborder suborders subordinate subordinated subordinates subordinating subordination
suborn subornation suborned suborning suborns subpar subparagraph subpart subplot subplots subpoena
subpoenaed subpoenaing subpoenas subprime subprofessional subprofessionals subprogram subprograms
subs subscribed subscriber subscribers subscribes subscribing subscript subscriptions subscripts
subsection subsections subservience subservient subserviently subsets subside subsided subsidence
subsides subsidiaries subsidiarity subsidies subsiding subsidisation subsidiser subsidisers
subsidization subsidizer subsidizers subsidy subsist subsisted subsistence subsisting subsists
subsoil subsonic subspace subspecies substandard substantiate substantiated substantiates
substantiating substantiation substantiations substantive substantively substantives substation
substations substituent substitutions substrata substrate substrates substratum substructure
substructures subsume subsumed subsumes subsuming subsumption subsurface subsystem subsystems
subteen subteens subtenancy subtenant subtenants subtend subtended subtending subtends subterfuge
subterfuges subterranean subtext subtexts subtitle subtitled subtitles subtitling subtler subtlest
subtopic subtopics subtotal subtotaled subtotaling subtotalled subtotalling subtotals subtract
subtracted subtracting subtraction subtractions subtracts subtrahend subtrahends subtropic
subtropical subtropics suburb suburban suburbanite suburbanites suburbans suburbia suburbs
subvention subventions subversion subversive subversively subversiveness subversives subvert
subverted subverting subverts subzero successes successions successively successors succinct
succincter succinctest succinctly succinctness succor succored succoring succors succotash succour
succoured succouring succours succubi succubus succulence succulency succulent succulents succumb
succumbed succumbing succumbs suchlike suck sucked sucker suckered suckering suckers sucking suckle
suckled suckles suckling sucklings sucks sucrose suction suctioned suctioning suctions suddenness
suds sudsier sudsiest sudsy suede suet suety sufferance sufferings sufficed suffices sufficiency
sufficing suffixation suffixed suffixes suffixing suffocate suffocated suffocates suffocating
suffocation suffragan suffragans suffrage suffragette suffragettes suffragist suffragists suffuse
suffused suffuses suffusing suffusion sugarcane sugarcoat sugarcoated sugarcoating sugarcoats
sugared sugarier sugariest sugaring sugarless sugarplum sugarplums sugars sugary suggester
suggestibility suggestible suggestive suggestively suggestiveness suicides suitableness suitcase
suitcases suites suitor suitors sukiyaki sulfa sulfate sulfates sulfide sulfides sulfonamides sulfur
sulfured sulfuric sulfuring sulfurous sulfurs sulk sulked sulkier sulkies sulkiest sulkily sulkiness
sulking sulks sulky sullen sullener sullenest sullenly sullenness sullied sullies sully sullying
sulphate sulphates sulphide sulphides sulphur sulphured sulphuric sulphuring sulphurous sulphurs
sultan sultana sultanas sultanate sultanates sultans sultrier sultriest sultrily sultriness sultry
sumac summarily summat summation summations summered summerhouse summerhouses summering summers
summertime summery summit summitry summits summon summoned summoner summoners summoning summons
summonsed summonses summonsing sumo sump sumps sumptuous sumptuously sumptuousness sunbath sunbathe
sunbathed sunbather sunbathers sunbathes sunbathing sunbaths sunbeam sunbeams sunbed sunbeds sunbelt
sunbelts sunblock sunblocks sunbonnet sunbonnets sunburn sunburned sunburning sunburns sunburst
sunbursts sundae sundaes sundeck sundecks sunder sundered sundering sunders sundial sundials sundown
sundowns sundress sundresses sundries sunfish sunfishes sunflower sunflowers sunglasses sunhat
sunhats sunken sunlamp sunlamps sunless sunlit sunned sunnier sunniest sunniness sunning sunrises
sunroof sunroofs suns sunscreen sunscreens sunset sunsets sunshade sunshades sunshiny sunspot
sunspots sunstroke suntan suntanned suntanning suntans suntrap suntraps sunup sup superabundance
superabundances superabundant superannuate superannuated superannuates superannuating superannuation
superber superbest superbly supercargo supercargoes supercharge supercharged supercharger
superchargers supercharges supercharging supercilious superciliously superciliousness supercities
supercity supercomputer supercomputers superconducting superconductive superconductivity
superconductor superconductors supercritical superego superegos supererogation supererogatory
superficiality superfine superfluity superfluously superfluousness superglue supergrass supergrasses
superhero superheroes superheros superhighway superhighways superhuman superimpose superimposed
superimposes superimposing superimposition superintend superintended superintendence superintendency
superintendent superintendents superintending superintends superiors superlative superlatively
superlatives superman supermarkets supermassive supermen supermodel supermodels supermom supermoms
supernal supernaturally supernaturals supernova supernovae supernovas supernumeraries supernumerary
superpose superposed superposes superposing superposition superpower superpowers supers
supersaturate supersaturated supersaturates supersaturating supersaturation superscribe superscribed
superscribes superscribing superscript superscription superscripts supersede superseded supersedes
superseding supersize supersized supersizes supersizing supersonic superspreader superspreaders
superstar superstardom superstars superstate superstates superstition superstitions superstitious
superstitiously superstore superstores superstructure superstructures supertanker supertankers
supervene supervened supervenes supervening supervention supervisory superwoman superwomen supine
supinely supped supper suppers suppertime supping supplant supplanted supplanting supplants supple
supplemental supplementation supplemented supplementing supplements suppleness suppler supplest
suppliant suppliants supplicant supplicants supplicate supplicated supplicates supplicating
supplication supplications supportable supportive supposition suppositions suppositories suppository
suppressant suppressants suppressible suppressive suppressor suppressors suppurate suppurated
suppurates suppurating suppuration supra supranational supremacist supremacists supremacy supremely
supremo supremos sups surcease surceased surceases surceasing surcharge surcharged surcharges
surcharging surcingle surcingles surefire surefooted sureness surer surest sureties surety surf
surfaced surfacing surfboard surfboarded surfboarding surfboards surfed surfeit surfeited surfeiting
surfeits surfer surfers surfing surfs surge surged surgeon surgeons surgeries surges surgical
surgically surging surlier surliest surliness surly surmise surmised surmises surmising surmount
surmountable surmounted surmounting surmounts surnames surpass surpassed surpasses surpassing
surplice surplices surpluses surplussed surplussing surprisings surreal surrealism surrealist
surrealistic surrealistically surrealists surrender surrendered surrendering surrenders
surreptitious surreptitiously surreptitiousness surrey surreys surrogacy surrogate surrogates surtax
surtaxed surtaxes surtaxing surtitle surtitles surveillance surveyed surveying surveyor surveyors
survivable survivalist survivalists survivals survivor survivors susceptibilities susceptibility
sushi suspender suspenders suspense suspenseful suspensions suspicions suss sussed susses sussing
sustainability sustainable sustainably sustenance sutler sutlers suttee suture sutured sutures
suturing suzerain suzerains suzerainty svelte svelter sveltest swab swabbed swabbing swabs swaddle
swaddled swaddles swaddling swag swagged swagger swaggered swaggerer swaggering swaggers swagging
swags swain swains swallowtail swallowtails swami swamis swampier swampiest swampland swampy swan
swank swanked swanker swankest swankier swankiest swankily swankiness swanking swanks swanky swanned
swanning swans swansdown swansong swansongs sward swards swarm swarmed swarming swarms swarthier
swarthiest swarthy swash swashbuckler swashbucklers swashbuckling swashed swashes swashing swastika
swastikas swat swatch swatches swath swathe swathed swathes swathing swaths swats swatted swatter
swattered swattering swatters swatting sway swayback swaybacked swayed swaying sways swearer
swearers swearword swearwords sweatband sweatbands sweated sweater sweaters sweatier sweatiest
sweatpants sweatshirt sweatshirts sweatshop sweatshops sweatsuit sweatsuits sweaty swede swedes
sweeper sweepers sweepingly sweepings sweepstake sweepstakes sweetbread sweetbreads sweetbriar
sweetbriars sweetbrier sweetbriers sweetcorn sweeten sweetened sweetener sweeteners sweetening
sweetens sweeter sweetest sweetheart sweethearts sweetie sweeties sweetish sweetly sweetmeat
sweetmeats sweetness sweets swell swelled sweller swellest swellhead swellheaded swellheads swelling
swellings swells swelter sweltered sweltering swelters sweptback swerve swerved swerves swerving
swift swifter swiftest swiftly swiftness swifts swig swigged swigging swigs swill swilled swilling
swills swimmer swimmers swimmingly swimsuit swimsuits swimwear swindle swindled swindler swindlers
swindles swindling swine swineherd swineherds swines swingeing swinger swingers swinging swings
swinish swipe swiped swipes swiping swirl swirled swirling swirls swirly swish swished swisher
swishes swishest swishing switchable switchback switchbacks switchblade switchblades switchboard
switchboards switcher switchers switchover swivel swiveled swiveling swivelled swivelling swivels
swiz swizz swollen swoon swooned swooning swoons swoop swooped swooping swoops swoosh swooshed
swooshes swooshing swordfish swordfishes swordplay swords swordsman swordsmanship swordsmen swot
swots swotted swotting swung sybarite sybarites sybaritic sycamore sycamores sycophancy sycophant
sycophantic sycophants syllabic syllabicate syllabicated syllabicates syllabicating syllabication
syllabification syllabified syllabifies syllabify syllabifying syllable syllables syllabub syllabubs
syllabus syllabuses syllogism syllogisms syllogistic sylph sylphic sylphlike sylphs sylvan symbioses
symbiosis symbiotic symbiotically symbolical symbolically symbolisation symbolise symbolised
symbolises symbolising symbolism symbolization symbolize symbolized symbolizes symbolizing symbology
symmetrical symmetrically symmetricly symmetries sympathetically sympathised sympathiser
sympathisers sympathises sympathising sympathized sympathizer sympathizers sympathizes sympathizing
symphonic symposium symposiums symptomatic symptomatically synagogal synagogue synagogues synapse
synapses synaptic sync synced synchronicity synchronisation synchronisations synchronise
synchronised synchronises synchronising synchronization synchronizations synchronize synchronized
synchronizes synchronizing synchronous synchronously synchrony syncing syncopate syncopated
syncopates syncopating syncopation syncope syncs syndicalism syndicalist syndicalists syndicated
syndicates syndicating syndication syndromes synergies synergism synergistic synergy synfuel
synfuels synod synods synonymy synopses synopsis synoptic synovial syntactical synth syntheses
synthesise synthesised synthesises synthesising synthesize synthesized synthesizers synthesizes
synthesizing synthetic synthetically synthetics synths syphilis syphilitic syphilitics syringe
syringed syringes syringing syrup syrups syrupy systematical systematically systematisation
systematise systematised systematises systematising systematization systematize systematized
systematizes systematizing systemic systemically systemics systole systoles systolic tabbed tabbies
tabbing tabbouleh tabby tabernacle tabernacles tabla tablas tableau tableaux tablecloth tablecloths
tabled tableland tablelands tablespoon tablespoonful tablespoonfuls tablespoons tablet tabletop
tabletops tablets tableware tabling tabloid tabloids taboo tabooed tabooing taboos tabor tabors
tabular tabulate tabulated tabulates tabulating tabulation tabulations tabulator tabulators
tachograph tachographs tachometer tachometers tachycardia tachyon tacit tacitly tacitness taciturn
taciturnity taciturnly tacker tackers tackier tackiest tackiness tackler tacklers tacky taco tacos
tact tactful tactfully tactfulness tactically tactician tacticians tactile tactility tactlessly
tactlessness tad tadpole tadpoles tads taffeta taffies taffrail taffrails taffy tagged tagger
taggers tagging tagliatelle tagline taglines tags taiga taigas tailback tailbacks tailboard
tailboards tailbone tailbones tailcoat tailcoats tailed tailgate tailgated tailgater tailgaters
tailgates tailgating tailing tailless taillight taillights tailpiece tailpieces tailpipe tailpipes
tailspin tailspins tailwind tailwinds taint tainted tainting taints takeaway takeaways takeoff
takeoffs takeout takeouts takeover takeovers takings talc talcum talebearer talebearers tali
talisman talismans talkative talkatively talkativeness talker talkers talkie talkier talkies
talkiest talky tallboy tallboys taller tallest tallied tallier talliers tallies tallish tallness
tallow tallowy tally tallyho tallyhoed tallyhoing tallyhos tallying talon talons talus taluses tam
tamable tamale tamales tamarack tamaracks tamarind tamarinds tambourine tambourines tameable tamed
tamely tameness tamer tamers tames tamest taming tamoxifen tamp tamped tamper tampered tamperer
tamperers tampering tampers tamping tampon tampons tamps tams tan tanager tanagers tanbark tandem
tandems tandoori tang tangelo tangelos tangential tangentially tangents tangerine tangerines
tangibility tangible tangibleness tangibles tangibly tangier tangiest tangle tangled tangles
tangling tango tangoed tangoing tangos tangs tangy tankard tankards tanked tanker tankers tankful
tankfuls tanking tanned tanner tanneries tanners tannery tannest tannin tanning tans tansy
tantalisation tantalise tantalised tantaliser tantalisers tantalises tantalising tantalisingly
tantalization tantalize tantalized tantalizer tantalizers tantalizes tantalizing tantalizingly
tantalum tantamount tantra tantrum tantrums tapas taped tapeline tapelines taper tapered tapering
tapers tapestries tapestry tapeworm tapeworms taping tapioca tapir tapirs tapped tapper tappers
tappet tappets tapping taproom taprooms taproot taproots taps tar taramasalata tarantella
tarantellas tarantula tarantulas tardier tardiest tardily tardiness tardy tare tared tares targeted
targeting tariff tariffs taring tarmac tarmacadam tarmacked tarmacking tarmacs tarn tarnish
tarnished tarnishes tarnishing tarns taro taros tarot tarots tarp tarpaulin tarpaulins tarpon
tarpons tarps tarragon tarragons tarred tarried tarrier tarries tarriest tarring tarry tarrying tars
tarsal tarsals tarsi tarsus tart tartan tartans tartar tartaric tartars tarted tarter tartest
tartiest tarting tartly tartness tarts tarty taser tasered tasering tasers taskbar tasked tasking
taskmaster taskmasters taskmistress taskmistresses tassel tasseled tasseling tasselled tasselling
tassels tasteful tastefully tastefulness tastelessly tastelessness taster tasters tastier tastiest
tastily tastiness tastings tasty tat tatami tatamis tater taters tats tatted tatter tatterdemalion
tatterdemalions tattered tattering tatters tattie tattier tatties tattiest tatting tattle tattled
tattler tattlers tattles tattletale tattletales tattling tattoo tattooed tattooer tattooers
tattooing tattooist tattooists tattoos tatty tau taunt taunted taunter taunters taunting tauntingly
taunts taupe taus taut tauten tautened tautening tautens tauter tautest tautly tautness tautological
tautologically tautologies tautologous tautology tavern taverns tawdrier tawdriest tawdrily
tawdriness tawdry tawnier tawniest tawny taxa taxable taxed taxer taxers taxicab taxicabs
taxidermist taxidermists taxidermy taxied taxiing taximeter taximeters taxing taxis taxiway taxiways
taxman taxmen taxon taxonomic taxonomical taxonomies taxonomist taxonomists taxonomy taxpaying
teabag teabags teacake teacakes teachable teachings teacup teacupful teacupfuls teacups teak
teakettle teakettles teaks teal tealight tealights teals teamed teaming teammate teammates teamster
teamsters teamwork teapots tearaway tearaways teardrop teardrops tearful tearfully teargas teargases
teargassed teargassing tearier teariest tearjerker tearjerkers tearoom tearooms teary teas tease
teased teasel teasels teaser teasers teases teasing teasingly teaspoon teaspoonful teaspoonfuls
teaspoons teat teatime teatimes teats techie techies technetium technicalities technicality
technician technicians technicolor techno technobabble technocracies technocracy technocrat
technocratic technocrats technologically technologies technologist technologists technophobe
technophobes techs tectonic tectonics ted teddies teddy tediously tediousness tedium teds tee teed
teeing teem teemed teeming teems teen teenier teeniest teens teeny teenybopper teenyboppers teepee
teepees tees teeter teetered teetering teeters teethe teethed teethes teething teetotal teetotaler
teetotalers teetotalism teetotaller teetotallers tektite tektites telecast telecaster telecasters
telecasting telecasts telecommunication telecommunications telecommute telecommuted telecommuter
telecommuters telecommutes telecommuting teleconference teleconferenced teleconferences
teleconferencing telegenic telegram telegrams telegraph telegraphed telegrapher telegraphers
telegraphese telegraphic telegraphically telegraphing telegraphist telegraphists telegraphs
telegraphy telekinesis telekinetic telemarketer telemarketers telemarketing telemeter telemeters
telemetries telemetry teleological teleology telepathic telepathically telepathy telephoned
telephoner telephoners telephonic telephoning telephonist telephonists telephony telephoto
telephotography telephotos teleplay teleplays teleport teleportation teleprinter teleprinters
teleprocessing teleprompter teleprompters telesales telescoped telescopes telescopic telescopically
telescoping teletext teletexts telethon telethons teletype teletypes teletypewriter teletypewriters
televangelism televangelist televangelists televise televised televises televising televisions
teleworker teleworkers teleworking telex telexed telexes telexing teller tellers tellies tellingly
telltale telltales tellurium telly temblor temblors temerity temp temped tempera temperament
temperamental temperamentally temperaments temperance temperas temperate temperately temperateness
tempered tempering tempers tempest tempests tempestuous tempestuously tempestuousness tempi temping
template templates temples tempo temporal temporally temporaries temporariness temporise temporised
temporiser temporisers temporises temporising temporize temporized temporizer temporizers temporizes
temporizing tempos temps temptations tempter tempters temptingly temptress temptresses tempura
tenability tenable tenably tenacious tenaciously tenaciousness tenacity tenancies tenancy tenant
tenanted tenanting tenantry tenants tench tendentious tendentiously tendentiousness tendered
tenderer tenderest tenderfoot tenderfoots tenderhearted tenderheartedness tendering tenderise
tenderised tenderiser tenderisers tenderises tenderising tenderize tenderized tenderizer tenderizers
tenderizes tenderizing tenderloin tenderloins tenderly tenderness tenders tendinitis tendon
tendonitis tendons tendril tendrils tenement tenements tenet tenets tenfold tenner tenners tenon
tenoned tenoning tenons tenor tenors tenpin tenpins tensed tensely tenseness tenser tenses tensest
tensile tensing tensions tensity tensor tensors tent tentacle tentacled tentacles tentativeness
tented tenterhook tenterhooks tenthly tenths tenting tents tenuity tenuous tenuously tenuousness
tenure tenured tenures tenuring tepee tepees tepid tepidity tepidly tepidness tequila tequilas
terabit terabits terabyte terabytes terahertz terajoule terajoules terapixel terapixels terawatt
terawatts terbium tercentenaries tercentenary tercentennial tercentennials teriyaki termagant
termagants terminable terminations terminators termini terminological terminologically terminologies
terminus termite termites termly tern ternaries ternary terns terrace terraced terraces terracing
terracotta terrain terrains terrapin terrapins terrarium terrariums terrazzo terrazzos terrestrial
terrestrially terrestrials terribleness terrier terriers terrific terrifically terrifyingly terrine
terrines territorial territoriality territorials territories terrorise terrorised terrorises
terrorising terrorize terrorized terrorizes terrorizing terrors terry terrycloth tersely terseness
terser tersest tertiary tessellate tessellated tessellates tessellating tessellation tessellations
testable testament testamentary testaments testate testates testator testators testatrices testatrix
tester testers testes testicle testicles testicular testier testiest testified testifier testifiers
testifies testify testifying testily testimonial testimonials testimonies testimony testiness
testings testis testosterone testy tetanus tetchier tetchiest tetchily tetchiness tetchy tether
tethered tethering tethers tetra tetracycline tetrahedral tetrahedron tetrahedrons tetrameter
tetrameters tetras texted textile textiles texting textually textural texture textured textures
texturing thalami thalamus thalidomide thallium thane thanes thankfulness thankless thanklessly
thanklessness thanksgiving thanksgivings thatch thatched thatcher thatchers thatches thatching thatd
thatll thaw thawed thawing thaws theatergoer theatergoers theaters theatregoer theatregoers theatres
theatrical theatricality theatrically theatricals theatrics thees thefts theism theist theistic
theists thematic thematically themed thence thenceforth thenceforward theocracies theocracy
theocratic theodolite theodolites theologian theologians theologically theologies theoretic
theoretician theoreticians theorise theorised theorises theorising theorist theorists theorize
theorized theorizes theorizing theosophic theosophical theosophist theosophists theosophy
therapeutic therapeutically therapeutics therapies therapist therapists thereabout thereat therefor
therefrom theremin theremins thereon thereto theretofore thereunder thereunto thereupon therewith
thermal thermally thermals thermionic thermodynamic thermodynamics thermometer thermometers
thermometric thermonuclear thermoplastic thermoplastics thermos thermoses thermostat thermostatic
thermostatically thermostats therms thesauri thesaurus thesauruses thespian thespians theta thetas
thew thews theyd theyll theyve thiamine thicken thickened thickener thickeners thickening
thickenings thickens thicker thickest thicket thickets thickheaded thickly thicknesses thicko
thickos thickset thieved thievery thieving thievish thigh thighbone thighbones thighs thimble
thimbleful thimblefuls thimbles thine thingamabob thingamabobs thingamajig thingamajigs thingies
thingumabob thingumabobs thingummies thingummy thingy thinkable thinker thinkers thinly thinned
thinner thinners thinness thinnest thinning thins thirdly thirds thirsted thirstier thirstiest
thirstily thirstiness thirsting thirsts thirsty thirteen thirteens thirteenth thirteenths thirties
thirtieth thirtieths thistle thistledown thistles thither tho thole tholes thong thongs thoracic
thorax thoraxes thorium thorn thornier thorniest thorniness thorns thorny thoroughbred thoroughbreds
thorougher thoroughest thoroughgoing thoroughness thoughtful thoughtfully thoughtfulness thoughtless
thoughtlessly thoughtlessness thousandfold thousandth thousandths thraldom thrall thralldom thralled
thralling thralls thrash thrashed thrasher thrashers thrashes thrashing thrashings threadbare
threaded threader threaders threadier threadiest threading threadlike threads thready threateningly
threefold threepence threes threescore threescores threesome threesomes threnodies threnody thresh
threshed thresher threshers threshes threshing thresholds thrice thrift thriftier thriftiest
thriftily thriftiness thriftless thrifts thrifty thrill thrilled thriller thrillers thrilling
thrillingly thrills thrive thrived thrives thriving throatier throatiest throatily throatiness
throaty throb throbbed throbbing throbs throe throes thrombi thrombolytic thromboses thrombosis
thrombotic thrombus throne thrones throng thronged thronging throngs throttle throttled throttler
throttlers throttles throttling throughway throughways throwaway throwaways throwback throwbacks
thrower throwers thru thrum thrummed thrumming thrums thrush thrushes thruway thruways thud thudded
thudding thuds thug thuggery thuggish thugs thulium thumbed thumbing thumbnail thumbnails thumbprint
thumbprints thumbs thumbscrew thumbscrews thumbtack thumbtacks thump thumped thumping thumps thunder
thunderbolt thunderbolts thunderclap thunderclaps thundercloud thunderclouds thundered thunderer
thunderers thunderhead thunderheads thundering thunderous thunderously thunders thundershower
thundershowers thunderstorm thunderstorms thunderstruck thundery thwack thwacked thwacker thwackers
thwacking thwacks thwart thwarted thwarting thwarts thyme thymine thymus thymuses thyroid thyroidal
thyroids thyself tiara tiaras tibia tibiae tibial tic ticked ticker tickers ticketed ticketing
ticking tickle tickled tickler ticklers tickles tickling ticklish ticklishly ticklishness ticks
ticktacktoe ticktock ticktocks tics tidal tidally tidbit tidbits tiddler tiddlers tiddly tiddlywink
tiddlywinks tide tided tideland tidelands tidemark tidemarks tides tidewater tidewaters tideway
tideways tidier tidiest tidily tidiness tiding tidings tieback tiebacks tiebreak tiebreaker
tiebreakers tiebreaks tiepin tiepins tier tiered tiers tiff tiffed tiffing tiffs tigerish tigers
tighten tightened tightener tighteners tightening tightens tighter tightest tightfisted tightness
tightrope tightropes tights tightwad tightwads tigress tigresses til tilapia tilde tildes tiled
tiler tilers tiling tillable tillage tilled tiller tillers tilling tills tilt tilted tilting tilts
timber timbered timbering timberland timberline timberlines timbers timbre timbrel timbrels timbres
timekeeper timekeepers timekeeping timeless timelessly timelessness timelier timeliest timeline
timelines timeliness timely timeout timeouts timepiece timepieces timers timescales timeserver
timeservers timeserving timeshare timeshares timestamp timestamped timestamps timetabled timetables
timetabling timeworn timezone timid timider timidest timidity timidly timidness timings timorous
timorously timorousness timothy timpani timpanist timpanists tincture tinctured tinctures tincturing
tinder tinderbox tinderboxes tine tines tinfoil ting tinge tinged tingeing tinges tinging tingle
tingled tingles tingling tinglings tingly tings tinier tiniest tininess tinker tinkered tinkerer
tinkerers tinkering tinkers tinkle tinkled tinkles tinkling tinned tinnier tinniest tinniness
tinning tinnitus tinny tinplate tinpot tinsel tinseled tinseling tinselled tinselling tinsels
tinsmith tinsmiths tint tinted tinting tintinnabulation tintinnabulations tints tintype tintypes
tinware tipped tipper tippers tippet tippets tippex tippexed tippexes tippexing tipping tipple
tippled tippler tipplers tipples tippling tipsier tipsiest tipsily tipsiness tipster tipsters tipsy
tiptoe tiptoed tiptoeing tiptoes tiptop tiptops tirade tirades tiramisu tiramisus tireder tiredest
tiredly tiredness tireless tirelessly tirelessness tiresomely tiresomeness tissue tissues tit titan
titanic titanium titans titbit titbits titch titches titchy tithe tithed tither tithers tithes
tithing titian titillate titillated titillates titillating titillatingly titillation titivate
titivated titivates titivating titivation titled titleholder titleholders titling titlist titlists
titmice titmouse tits titter tittered tittering titters titties tittivate tittivated tittivates
tittivating tittivation tittle tittles titty titular tizz tizzies tizzy toadied toadies toads
toadstool toadstools toady toadying toadyism toasted toaster toasters toastier toasties toastiest
toasting toastmaster toastmasters toastmistress toastmistresses toasts toasty tobacconist
tobacconists tobaccos toboggan tobogganed tobogganer tobogganers tobogganing toboggans toccata
toccatas tocopherol tocsin tocsins toddies toddle toddled toddler toddlers toddles toddling toddy
toecap toecaps toed toehold toeholds toeing toenail toenails toerag toerags toff toffee toffees
toffs tofu tog toga togaed togas togetherness togged togging toggled toggles toggling togs toil
toiled toiler toilers toileted toileting toiletries toiletry toilette toiling toils toilsome toke
toked tokenism tokes toking tole tolerable tolerably tolerances tolerantly toleration tollbooth
tollbooths tolled tollgate tollgates tolling tolls tollway tollways toluene tom tomahawk tomahawked
tomahawking tomahawks tomb tombed tombing tombola tombolas tomboy tomboyish tomboys tombs tombstone
tombstones tomcat tomcats tomes tomfooleries tomfoolery tomographic tomography tomorrows toms tomtit
tomtits tonal tonalities tonality tonally tonearm tonearms toned toneless tonelessly toner toners
tong tonged tonging tongs tongued tongueless tongues tonguing tonic tonics tonier toniest toning
tonnage tonnages tonne tonnes tonsil tonsillectomies tonsillectomy tonsillitis tonsils tonsorial
tonsure tonsured tonsures tonsuring tony toolbar toolbars toolbox toolboxes tooled tooling toolkit
toolmaker toolmakers toot tooted tooter tooters toothache toothaches toothbrush toothbrushes toothed
toothier toothiest toothily toothless toothpaste toothpastes toothpick toothpicks toothsome toothy
tooting tootle tootled tootles tootling toots tootsie tootsies topaz topazes topcoat topcoats
topdressing topdressings topee topees topflight topi topiary topicality topically topis topknot
topknots topless topmast topmasts topmost topnotch topographer topographers topographic
topographical topographically topographies topography topological topologically topology topped
topper toppers topping toppings topple toppled topples toppling topsail topsails topside topsides
topsoil topspin toque toques tor torah torahs torch torchbearer torchbearers torched torches
torching torchlight toreador toreadors torment tormented tormenting tormentingly tormentor
tormentors torments tornado tornadoes torpedo torpedoed torpedoes torpedoing torpid torpidity
torpidly torpor torque torqued torques torquing torrent torrential torrents torrid torridity
torridly torridness tors torsion torsional torso torsos tort torte tortellini tortes tortilla
tortillas tortoise tortoises tortoiseshell tortoiseshells tortoni torts tortuous tortuously
tortuousness tortured torturer torturers tortures torturing torturous torus tosh tossed tosser
tossers tosses tossing tossup tossups tot totaled totaling totalisator totalisators totalitarian
totalitarianism totalitarians totalities totality totalizator totalizators totalled totalling totals
tote toted totem totemic totems totes toting tots totted totter tottered totterer totterers
tottering totters totting toucan toucans touchable touchdown touchdowns touchier touchiest touchily
touchiness touchingly touchings touchline touchlines touchpaper touchpapers touchscreen touchscreens
touchstone touchstones touchy toughed toughen toughened toughener tougheners toughening toughens
tougher toughest toughie toughies toughing toughly toughness toughs toupee toupees toured touring
tourism touristy tourmaline tournament tournaments tourney tourneys tourniquet tourniquets tours
tousle tousled tousles tousling tout touted touting touts tow towboat towboats towed towel toweled
towelette towelettes toweling towelings towelled towelling towellings towels towered towering
towhead towheaded towheads towhee towhees towing towline towlines townee townees townhouse
townhouses townie townies townsfolk township townships townsman townsmen townspeople townswoman
townswomen towpath towpaths towrope towropes tows toxaemia toxemia toxic toxicities toxicity
toxicological toxicologist toxicologists toxicology toxin toxins toyboy toyboys toyed toying
trabecula trabeculae trabecular trabecule traceability traceable tracer traceries tracers tracery
trachea tracheae tracheal tracheotomies tracheotomy tracings trackball trackballs tracker trackers
trackless tracksuit tracksuits tract tractability tractable tractably traction tractor tractors
tracts trad trademark trademarked trademarking trademarks trader traders tradesman tradesmen
tradespeople tradeswoman tradeswomen tradings traditionalism traditionalist traditionalists traduce
traduced traducer traducers traduces traducing trafficked trafficker traffickers trafficking
traffics tragedian tragedians tragedienne tragediennes tragedies tragically tragicomedies
tragicomedy tragicomic trailblazer trailblazers trailblazing trailer trailers trainable trainee
trainees trainer trainers trainload trainloads trainman trainmen trainspotter trainspotters
trainspotting traipse traipsed traipses traipsing trait traitor traitorous traitorously traitors
traits trajectories trajectory tram tramcar tramcars tramlines trammed trammel trammeled trammeling
trammelled trammelling trammels tramming tramp tramped tramper trampers tramping trample trampled
trampler tramplers tramples trampling trampoline trampolined trampolines trampolining tramps trams
tramway tramways trance trances tranche tranches tranquil tranquiler tranquilest tranquility
tranquilize tranquilized tranquilizer tranquilizers tranquilizes tranquilizing tranquillise
tranquillised tranquilliser tranquillisers tranquillises tranquillising tranquillity tranquillize
tranquillized tranquillizer tranquillizers tranquillizes tranquillizing tranquilly transact
transacted transacting transactional transactor transactors transacts transatlantic transceiver
transceivers transcend transcended transcendence transcendent transcendental transcendentalism
transcendentalist transcendentalists transcendentally transcending transcends transcontinental
transcribe transcribed transcriber transcribers transcribes transcribing transcription
transcriptions transcripts transducer transducers transduction transect transected transecting
transects transept transepts transferable transferal transferals transference transfiguration
transfigure transfigured transfigures transfiguring transfinite transfix transfixed transfixes
transfixing transformable transformational transformations transformer transformers transfuse
transfused transfuses transfusing transfusion transfusions transgender transgendered transgenders
transgenic transgress transgressed transgresses transgressing transgression transgressions
transgressor transgressors transience transiency transiently transients transistor transistorise
transistorised transistorises transistorising transistorize transistorized transistorizes
transistorizing transistors transited transiting transitional transitionally transitioned
transitioning transitions transitive transitively transitiveness transitives transitivity transitory
transits translatable translators transliterate transliterated transliterates transliterating
transliteration transliterations translocation translucence translucency translucent translucently
transmigrate transmigrated transmigrates transmigrating transmigration transmissible transmittable
transmittal transmittance transmogrification transmogrified transmogrifies transmogrify
transmogrifying transmutable transmutation transmutations transmute transmuted transmutes
transmuting transnational transnationals transoceanic transom transoms transpacific transparencies
transparency transparently transphobia transphobic transpiration transpire transpired transpires
transpiring transplant transplantation transplanted transplanting transplants transpolar transponder
transponders transportable transportation transporter transporters transpose transposed transposes
transposing transposition transpositions transsexual transsexualism transsexuals transship
transshipment transshipped transshipping transships transubstantiation transversal transverse
transversely transverses transvestism transvestite transvestites trapdoor trapdoors trapeze trapezes
trapezium trapeziums trapezoid trapezoidal trapezoids trappable trapper trappers trappings
trapshooting trashcans trashed trashes trashier trashiest trashiness trashing trashy trauma traumas
traumatic traumatically traumatise traumatised traumatises traumatising traumatize traumatized
traumatizes traumatizing travail travailed travailing travails traveler travelers traveller
travellers travelog travelogs travelogue travelogues traversal traversals traverse traversed
traverses traversing travestied travesties travesty travestying trawl trawled trawler trawlers
trawling trawls trays treacheries treacherous treacherously treacherousness treachery treacle
treacly treading treadle treadled treadles treadling treadmill treadmills treads treason treasonable
treasonous treasured treasurer treasurers treasures treasuries treasuring treasury treatable
treaties treatise treatises treatments treble trebled trebles trebling treed treeing treeless
treelike treeline treetop treetops trefoil trefoils trekked trekker trekkers trekking treks trellis
trellised trellises trellising trematode trematodes tremble trembled trembles trembling tremolo
tremolos tremor tremors tremulous tremulously tremulousness trench trenchancy trenchant trenchantly
trenched trencher trencherman trenchermen trenchers trenches trenching trended trendier trendies
trendiest trendily trendiness trending trendsetter trendsetters trendsetting trepidation trespass
trespassed trespasser trespassers trespasses trespassing tress tresses trestle trestles trews trey
treys triad triads triage triaged trialed trialing trialled trialling triangular triangularly
triangulate triangulated triangulates triangulating triangulation triathlete triathletes triathlon
triathlons tribal tribalism tribesman tribesmen tribeswoman tribeswomen tribulation tribulations
tribunal tribunals tribune tribunes tributaries tributary tribute tributes trice tricentennial
tricentennials triceps tricepses triceratops trichina trichinae trichinosis tricked trickery
trickier trickiest trickily trickiness tricking trickle trickled trickles trickling trickster
tricksters tricolor tricolors tricolour tricolours tricycle tricycles trident tridents triennial
triennially triennials trier triers trifecta trifectas trifled trifler triflers trifles trifling
trifocals trig triglyceride triglycerides trigonometric trigonometrical trigonometry trike trikes
trilateral trilaterals trilbies trilby trill trilled trilling trillion trillions trillionth
trillionths trillium trills trilobite trilobites trilogies trim trimaran trimarans trimester
trimesters trimly trimmed trimmer trimmers trimmest trimming trimmings trimness trimonthly trims
trinities trinitrotoluene trinket trinkets trio trios tripartite tripe tripled triples triplet
triplets triplex triplexes triplicate triplicated triplicates triplicating tripling triply tripod
tripodal tripods tripped tripper trippers tripping triptych triptychs tripwire tripwires trireme
triremes trisect trisected trisecting trisection trisects trite tritely triteness triter tritest
tritium triumphal triumphalism triumphalist triumphant triumphantly triumphed triumphing triumphs
triumvir triumvirate triumvirates triumvirs trivalent trivet trivets trivialisation trivialise
trivialised trivialises trivialising trivialities triviality trivialization trivialize trivialized
trivializes trivializing trivium trochaic trochee trochees trod trodden troglodyte troglodytes
troika troikas troll trolled trolleybus trolleybuses trolleys trolling trollop trollops trolls
trombone trombones trombonist trombonists tromp tromped tromping tromps trooped trooper troopers
trooping troopship troopships trope tropes trophies trophy tropic tropical tropically tropics
tropism tropisms troposphere tropospheres trot troth trots trotted trotter trotters trotting
troubadour troubadours troubled troublemaker troublemakers troubleshoot troubleshooted
troubleshooter troubleshooters troubleshooting troubleshoots troubleshot troublesome troublesomely
troubling trough troughs trounce trounced trouncer trouncers trounces trouncing troupe trouped
trouper troupers troupes trouping trousseau trousseaux trout trouts trove troves trow trowed trowel
troweled troweling trowelled trowelling trowels trowing trows troy troys truancy truant truanted
truanting truants truce truces trucked trucker truckers trucking truckle truckled truckles truckling
truckload truckloads truculence truculent truculently trudge trudged trudges trudging trued truelove
trueloves truer trues truest truffle truffles trug trugs truing truism truisms trump trumped
trumpery trumpeted trumpeter trumpeters trumpeting trumpets trumping trumps truncation truncheon
truncheons trundle trundled trundler trundlers trundles trundling trunking truss trussed trusses
trussing trustee trustees trusteeship trusteeships trustful trustfully trustfulness trustier
trusties trustiest trustingly trustworthier trustworthiest trustworthiness trustworthy truther
truthers truthful truthfully truthfulness truthiness tryingly tryout tryouts tryptophan tryst
trysted trysting trysts tsar tsarists tsars tsetse tsetses tsunami tsunamis tub tuba tubal tubas
tubbier tubbiest tubby tubed tubeless tuber tubercle tubercles tubercular tuberculin tuberculosis
tuberculous tuberose tuberous tubers tubful tubfuls tubing tubs tubular tubule tubules tuck tucked
tucker tuckered tuckering tuckers tucking tucks tuft tufted tufter tufters tufting tufts tug tugboat
tugboats tugged tugging tugs tuition tularaemia tularemia tulip tulips tulle tum tumble tumbled
tumbledown tumbler tumblers tumbles tumbleweed tumbleweeds tumbling tumbrel tumbrels tumbril
tumbrils tumescence tumescent tumid tumidity tummies tummy tumor tumorous tumors tumour tumours tums
tumult tumults tumultuous tumultuously tun tuna tunas tundra tundras tuneful tunefully tunefulness
tuneless tunelessly tuner tuners tuneup tuneups tungsten tunic tunics tunneled tunneler tunnelers
tunneling tunnelings tunnelled tunneller tunnellers tunnelling tunnellings tunnies tunny tuns tuple
tuples tuppence tuppenny tuque tuques turban turbaned turbans turbid turbidity turbine turbines
turbo turbocharge turbocharged turbocharger turbochargers turbocharges turbocharging turbofan
turbofans turbojet turbojets turboprop turboprops turbos turbot turbots turbulence turbulent
turbulently turd turds turducken turduckens tureen tureens turf turfed turfing turfs turfy turgid
turgidity turgidly turkey turkeys turmeric turmerics turmoil turmoils turnabout turnabouts
turnaround turnarounds turnbuckle turnbuckles turncoat turncoats turner turners turnings turnip
turnips turnkey turnkeys turnoff turnoffs turnout turnouts turnover turnovers turnpike turnpikes
turnstile turnstiles turntables turpentine turpitude turps turquoise turquoises turret turreted
turrets turtle turtledove turtledoves turtleneck turtlenecked turtlenecks turtles tush tushes tusk
tusked tusks tussle tussled tussles tussling tussock tussocks tussocky tut tutelage tutelary tutored
tutorials tutoring tutors tutorship tuts tutted tutti tutting tuttis tutu tutus tux tuxedo tuxedos
tuxes twaddle twaddled twaddler twaddlers twaddles twaddling twain twang twanged twangier twangiest
twanging twangs twangy twas twat twats tweak tweaked tweaking tweaks twee tweed tweedier tweediest
tweeds tweedy tween tweet tweeted tweeter tweeters tweeting tweets tweezers twelfth twelfths
twelvemonth twelvemonths twelves twenties twentieths twerk twerked twerking twerks twerp twerps
twiddle twiddled twiddles twiddling twiddly twig twigged twiggier twiggiest twigging twiggy twigs
twilight twilit twill twilled twine twined twiner twiners twines twinge twinged twinges twinging
twinight twining twinkle twinkled twinkles twinkling twinklings twinkly twinned twinning twinset
twinsets twirl twirled twirler twirlers twirling twirls twirly twister twisters twistier twistiest
twisty twit twitch twitched twitches twitchier twitchiest twitching twitchy twits twitted twitter
twittered twittering twitters twittery twitting twixt twofer twofers twofold twopence twopences
twopenny twos twosome twosomes tycoon tycoons tyke tykes tympani tympanic tympanist tympanists
tympanum tympanums typecast typecasting typecasts typeface typefaces typescript typescripts
typesetter typesetters typewrite typewriters typewrites typewriting typewritten typewrote typhoid
typhoon typhoons typhus typicality typification typified typifies typify typifying typist typists
typo typographer typographers typographic typographical typographically typography typologies
typology typos tyrannic tyrannical tyrannically tyrannicidal tyrannicide tyrannicides tyrannies
tyrannise tyrannised tyrannises tyrannising tyrannize tyrannized tyrannizes tyrannizing tyrannosaur
tyrannosaurs tyrannosaurus tyrannosauruses tyrannous tyranny tyrant tyrants tyro tyros tzatziki
ubiquitous ubiquitously ubiquity udder udders ufologist ufologists ufology uglier ugliest ugliness
ukase ukases ukulele ukuleles ulcer ulcerate ulcerated ulcerates ulcerating ulceration ulcerations
ulcerous ulcers ulna ulnae ulnar ulster ulsters ulterior ultimatum ultimatums ultimo ultra
ultraconservative ultraconservatives ultrahigh ultralight ultralights ultramarine ultramodern ultras
ultrasensitive ultrashort ultrasonic ultrasonically ultrasound ultrasounds ultraviolet ululate
ululated ululates ululating ululation ululations umbel umbels umber umbilical umbilici umbilicus
umbra umbrage umbras umbrellas umiak umiaks umlaut umlauts ump umped umping umpire umpired umpires
umpiring umps umpteen umpteenth unabashed unabashedly unabated unabridged unabridgeds unaccented
unacceptability unacceptably unaccepted unaccommodating unaccompanied unaccomplished unaccountable
unaccountably unaccounted unaccredited unaccustomed unachievable unacknowledged unacquainted
unaddressed unadorned unadulterated unadventurous unadvertised unadvised unadvisedly unaesthetic
unaffectedly unaffiliated unafraid unaided unalienable unaligned unalike unallowable unalloyed
unalterable unalterably unaltered unambiguously unambitious unanimity unanimous unanimously
unannounced unanswerable unanswered unanticipated unapologetic unapparent unappealing unappealingly
unappetising unappetizing unappreciated unappreciative unapproachable unappropriated unapproved
unarguable unarguably unarmed unarmored unarmoured unary unashamed unashamedly unasked unassailable
unassertive unassigned unassimilable unassimilated unassisted unassuming unassumingly unattached
unattainable unattested unattractive unattractively unattributed unauthentic unauthenticated
unavailability unavailing unavailingly unavoidably unawareness unawares unbaked unbalance unbalances
unbalancing unbaptised unbaptized unbar unbarred unbarring unbars unbearably unbeatable unbeaten
unbecoming unbecomingly unbeknown unbeknownst unbelief unbeliever unbelievers unbelieving unbend
unbending unbends unbent unbid unbidden unbind unbinding unbinds unbleached unblemished unblinking
unblinkingly unblock unblocked unblocking unblocks unblushing unblushingly unbolt unbolted unbolting
unbolts unborn unbosom unbosomed unbosoming unbosoms unbothered unbound unbounded unbowed unbox
unboxed unboxes unboxing unbranded unbreakable unbridgeable unbridled unbroken unbuckle unbuckled
unbuckles unbuckling unburden unburdened unburdening unburdens unbutton unbuttoned unbuttoning
unbuttons uncalled uncannier uncanniest uncannily uncanny uncap uncapped uncapping uncaps uncaring
uncased uncatalogued uncaught unceasing unceasingly uncensored unceremonious unceremoniously
uncertainly uncertainties unchain unchained unchaining unchains unchallenged unchangeable unchanging
unchaperoned uncharacteristic uncharacteristically uncharged uncharitable uncharitably uncharted
unchaste unchaster unchastest unchecked unchristian uncial uncircumcised uncivil uncivilised
uncivilized uncivilly unclad unclaimed unclasp unclasped unclasping unclasps unclassified unclean
uncleaned uncleaner uncleanest uncleanlier uncleanliest uncleanliness uncleanly uncleanness
uncleared unclearer unclearest uncles uncloak uncloaked uncloaking uncloaks unclog unclogged
unclogging unclogs unclothe unclothed unclothes unclothing unclouded unclutter uncluttered
uncluttering unclutters uncoil uncoiled uncoiling uncoils uncollected uncolored uncoloured uncombed
uncombined uncomfortably uncommitted uncommoner uncommonest uncommonly uncommonness uncommunicative
uncompelling uncompensated uncomplaining uncomplainingly uncompleted uncomplicated uncomplimentary
uncompounded uncomprehending uncomprehendingly uncompressed uncompromising uncompromisingly
unconcealed unconcern unconcerned unconcernedly unconditional unconditionally unconditioned
unconfined unconfirmed unconformable uncongenial unconquerable unconquered unconscionable
unconscionably unconsciously unconsciousness unconsecrated unconsidered unconsolidated
unconstitutional unconstitutionality unconstitutionally unconstrained unconsumed unconsummated
uncontaminated uncontested uncontrollable uncontrollably uncontrolled uncontroversial unconventional
unconventionality unconventionally unconverted unconvinced unconvincingly uncooked uncool
uncooperative uncoordinated uncork uncorked uncorking uncorks uncorrected uncorrelated
uncorroborated uncountable uncounted uncouple uncoupled uncouples uncoupling uncouth uncouthly
uncover uncovered uncovering uncovers uncritical uncritically uncross uncrossed uncrosses uncrossing
uncrowded uncrowned uncrushable unction unctions unctuous unctuously unctuousness uncultivated
uncultured uncured uncurl uncurled uncurling uncurls uncustomary uncut undamaged undated undaunted
undauntedly undeceive undeceived undeceives undeceiving undecidable undecided undecideds
undecipherable undeclared undefeated undefended undefinable undelivered undemanding undemocratic
undemonstrative undemonstratively undeniable undeniably undependable underachieve underachieved
underachievement underachiever underachievers underachieves underachieving underact underacted
underacting underacts underage underappreciated underarm underarms underbellies underbelly underbid
underbidding underbids underbrush undercarriage undercarriages undercharge undercharged undercharges
undercharging underclass underclasses underclassman underclassmen underclothes underclothing
undercoat undercoated undercoating undercoatings undercoats undercover undercurrent undercurrents
undercut undercuts undercutting underdeveloped underdevelopment underdog underdogs underdone
underemployed underemployment underestimated underestimates underestimating underestimation
underestimations underexpose underexposed underexposes underexposing underexposure underexposures
underfed underfeed underfeeding underfeeds underfloor underflow underfoot underfunded underfur
undergarment undergarments undergrad undergrads undergrowth underhand underhanded underhandedly
underhandedness underinflated underlays underling underlings underlip underlips undermanned
undermentioned undermine undermined undermines undermining undermost underneaths undernourished
undernourishment underpaid underpants underpart underparts underpass underpasses underpay
underpaying underpayment underpayments underpays underpin underpinned underpinning underpinnings
underpins underplay underplayed underplaying underplays underpopulated underprivileged
underproduction underrate underrated underrates underrating underrepresented underscore underscored
underscores underscoring undersea underseas undersecretaries undersecretary undersell underselling
undersells undersexed undershirt undershirts undershoot undershooting undershoots undershorts
undershot underside undersides undersign undersigned undersigning undersigns undersized underskirt
underskirts undersold understaffed understandably understandingly understandings understate
understated understatement understatements understates understating understudied understudies
understudy understudying undertaker undertakers undertakings underthings undertone undertones
undertow undertows underused underutilised underutilized undervaluation undervalue undervalued
undervalues undervaluing underwater underway underwear underweight underwhelm underwhelmed
underwhelming underwhelms underwire underwired underwires underworld underworlds underwrite
underwriter underwriters underwrites underwriting underwritten underwrote undeserved undeservedly
undeserving undesirability undesirables undesirably undesired undetectable undetected undetermined
undeterred undeveloped undeviating undies undifferentiated undigested undignified undiluted
undiminished undimmed undiplomatic undischarged undisciplined undisclosed undiscovered
undiscriminating undisguised undismayed undisputed undissolved undistinguished undistributed
undisturbed undivided undoings undomesticated undoubted undramatic undreamed undreamt undress
undressed undresses undressing undrinkable undue undulant undulate undulated undulates undulating
undulation undulations undying unearned unearth unearthed unearthing unearthliness unearthly
unearths unease uneasier uneasiest uneasily uneasiness uneatable uneaten uneconomic uneconomical
uneconomically unedifying unedited uneducated unembarrassed unemotional unemotionally unemphatic
unemployable unenclosed unencumbered unending unendurable unenforceable unenforced unenlightened
unenterprising unenthusiastic unenviable unequal unequaled unequalled unequally unequipped
unequivocal unequivocally unerring unerringly unessential unethical unethically uneven unevenly
unevenness uneventful uneventfully unexampled unexceptionable unexceptionably unexceptional
unexceptionally unexcited unexciting unexcused unexpectedness unexpired unexploited unexplored
unexposed unexpressed unexpurgated unfading unfailing unfailingly unfairer unfairest unfairly
unfairness unfaithful unfaithfully unfaithfulness unfaltering unfamiliarity unfashionable
unfashionably unfasten unfastened unfastening unfastens unfathomable unfathomably unfavorable
unfavorably unfavourable unfavourably unfazed unfeasible unfed unfeeling unfeelingly unfeigned
unfeminine unfertilised unfertilized unfetter unfettered unfettering unfetters unfilled unfiltered
unfit unfitness unfits unfitted unfitting unfix unfixed unfixes unfixing unflagging unflaggingly
unflappability unflappable unflappably unflattering unflavored unflavoured unfledged unflinching
unflinchingly unfocused unfold unfolded unfolding unfolds unforced unforeseeable unforeseen
unforgettable unforgettably unforgivable unforgivably unforgiving unforgotten unformed unformulated
unfortified unfortunates unframed unfreeze unfreezes unfreezing unfrequented unfriend unfriended
unfriending unfriendlier unfriendliest unfriendliness unfriends unfrock unfrocked unfrocking
unfrocks unfroze unfrozen unfruitful unfulfilled unfulfilling unfunded unfunny unfurl unfurled
unfurling unfurls unfurnished ungainlier ungainliest ungainliness ungainly ungenerous ungentle
ungentlemanly unglued ungodlier ungodliest ungodliness ungodly ungovernable ungoverned ungraceful
ungracefully ungracious ungraciously ungraded ungrammatical ungrammatically ungrateful ungratefully
ungratefulness ungrudging unguarded unguent unguents unguided ungulate ungulates unhallowed
unhampered unhand unhanded unhandier unhandiest unhanding unhands unhandy unhappier unhappiest
unhappily unhappiness unhardened unharmed unharness unharnessed unharnesses unharnessing unharvested
unhatched unhealed unhealthful unhealthier unhealthiest unhealthily unhealthiness unheard unheated
unheeded unhelpfully unheralded unhesitating unhesitatingly unhindered unhinge unhinged unhinges
unhinging unhistorical unhitch unhitched unhitches unhitching unholier unholiest unholiness unholy
unhook unhooked unhooking unhooks unhorse unhorsed unhorses unhorsing unhurried unhurriedly unhurt
unhygienic uni unicameral unicellular unicorn unicorns unicycle unicycles unidentifiable
unidentified unidiomatic unidirectional unification uniformed uniforming uniformity uniforms
unilateral unilateralism unilaterally unimaginable unimaginably unimaginative unimaginatively
unimpaired unimpeachable unimpeded unimplementable unimplemented unimposing unimpressed unimpressive
unimproved unincorporated uninfected uninfluenced uninformative uninformed uninhabitable uninhabited
uninhibited uninhibitedly uninitialised uninitialized uninitiated uninjured uninspired uninspiring
uninstall uninstallable uninstalled uninstaller uninstallers uninstalling uninstalls uninstructed
uninsured unintelligent unintelligible unintelligibly unintended unintentional unintentionally
uninterested uninterpreted uninterrupted uninterruptedly uninterruptible uninvited uninviting
uninvolved unionisation unionise unionised unionises unionising unionism unionist unionists
unionization unionize unionized unionizes unionizing uniqueness uniquer uniquest unis unisex unison
unitary unitedly unities unitise unitised unitises unitising unitize unitized unitizes unitizing
univalent univalve univalves universalise universalised universalises universalising universalism
universalist universality universalize universalized universalizes universalizing universals
universes univocal unjust unjustifiable unjustifiably unjustly unkempt unkind unkinder unkindest
unkindlier unkindliest unkindly unkindness unknowable unknowing unknowingly unknowings unknowns
unlabeled unlabelled unlace unlaced unlaces unlacing unladen unladylike unlatch unlatched unlatches
unlatching unlawful unlawfully unlawfulness unleaded unlearn unlearned unlearning unlearns unlearnt
unleash unleashed unleashes unleashing unleavened unlettered unlicensed unlighted unlikable
unlikelier unlikeliest unlikelihood unlikeliness unlikeness unlimber unlimbered unlimbering
unlimbers unlined unlisted unlit unlivable unloaded unloading unloads unloose unloosed unloosen
unloosened unloosening unloosens unlooses unloosing unlovable unloved unlovelier unloveliest
unlovely unloving unluckier unluckiest unluckily unluckiness unmade unmaintainable unmaintained
unmake unmakes unmaking unman unmanageable unmanlier unmanliest unmanly unmanned unmannerly
unmanning unmans unmarked unmarketable unmarred unmarried unmask unmasked unmasking unmasks
unmatched unmeaning unmeant unmeasured unmediated unmemorable unmentionable unmentionables
unmentioned unmerciful unmercifully unmerited unmet unmindful unmissable unmissed unmistakable
unmistakably unmitigated unmixed unmodified unmolested unmoral unmorality unmotivated unmounted
unmourned unmovable unmoved unmusical unnameable unnamed unnaturally unnaturalness unneeded unnerve
unnerved unnerves unnerving unnervingly unnoticeable unnoticed unnumbered unobjectionable
unobservant unobserved unobstructed unobtrusive unobtrusively unobtrusiveness unoccupied unoffensive
unofficially unopened unopposed unordered unorganised unorganized unoriginal unorthodox unpack
unpacked unpacking unpacks unpaid unpainted unpaired unpalatable unparalleled unpardonable
unpardonably unpasteurised unpasteurized unpatriotic unpaved unpeeled unpeople unperceived
unperceptive unperformed unperson unpersons unpersuaded unpersuasive unperturbed unpick unpicked
unpicking unpicks unpin unpinned unpinning unpins unplaced unplanned unplayable unpleasantly
unpleasantness unpleasing unplug unplugged unplugging unplugs unplumbed unpolished unpolitical
unpolluted unpopularity unpopulated unpractical unpracticed unpractised unprecedented
unprecedentedly unpredictability unpredictably unprejudiced unpremeditated unprepared unpreparedness
unprepossessing unpressed unpretentious unpretentiously unpreventable unprincipled unprintable
unprivileged unproblematic unprocessed unproductive unproductively unprofessional unprofessionally
unprofitable unprofitably unpromising unprompted unpronounceable unpropitious unprotected unproved
unproven unprovided unprovoked unpublished unpunished unqualified unquenchable unquestionable
unquestionably unquestioned unquestioning unquestioningly unquiet unquieter unquietest unquote
unquoted unquotes unquoting unrated unravel unraveled unraveling unravelled unravelling unravels
unreachable unready unreal unrealised unrealistically unreality unrealized unreasonableness
unreasonably unreasoning unrecognisable unrecognisably unrecognised unrecognizable unrecognizably
unrecognized unreconstructed unrecorded unrecoverable unreel unreeled unreeling unreels unrefined
unreformed unregenerate unregistered unregulated unrehearsed unreleased unrelenting unrelentingly
unreliability unreliably unrelieved unrelievedly unremarkable unremarked unremembered unremitting
unremittingly unrepeatable unrepentant unreported unrepresentative unrepresented unrequited
unreserved unreservedly unresistant unresolved unresponsive unresponsively unresponsiveness unrest
unrestrained unrestricted unrevealed unrevealing unrewarded unrewarding unrighteous unrighteousness
unripe unripened unriper unripest unrivaled unrivalled unroll unrolled unrolling unrolls unromantic
unruffled unrulier unruliest unruliness unruly unsaddle unsaddled unsaddles unsaddling unsafely
unsafer unsafest unsaid unsalable unsaleable unsalted unsanctioned unsanitary unsatisfactorily
unsatisfied unsatisfying unsaturated unsaved unsavory unsavoury unsay unsaying unsays unscathed
unscented unscheduled unschooled unscientific unscientifically unscramble unscrambled unscrambles
unscrambling unscratched unscrew unscrewed unscrewing unscrews unscripted unscrupulous
unscrupulously unscrupulousness unseal unsealed unsealing unseals unsearchable unseasonable
unseasonably unseasoned unseat unseated unseating unseats unsecured unseeded unseeing unseeingly
unseemlier unseemliest unseemliness unseemly unsegmented unsegregated unselfish unselfishly
unselfishness unsent unsentimental unsettle unsettled unsettles unsettling unshackle unshackled
unshackles unshackling unshakable unshakably unshakeable unshaken unshaped unshapely unshaven
unsheathe unsheathed unsheathes unsheathing unshockable unshod unshorn unsifted unsightlier
unsightliest unsightliness unsightly unsigned unsinkable unskilled unskillful unskillfully unsmiling
unsnap unsnapped unsnapping unsnaps unsnarl unsnarled unsnarling unsnarls unsociable unsocial
unsoiled unsold unsolvable unsolved unsophisticated unsorted unsought unsounder unsoundest unsoundly
unsoundness unsparing unsparingly unspeakable unspeakably unspecific unspectacular unspent unspoiled
unspoken unsporting unsportsmanlike unstably unstained unstated unsteadier unsteadiest unsteadily
unsteadiness unsteady unstinting unstintingly unstop unstoppable unstopped unstopping unstops
unstrap unstrapped unstrapping unstraps unstressed unstructured unstrung unstuck unstudied
unsubscribe unsubscribed unsubscribes unsubscribing unsubstantial unsubstantiated unsubtle
unsuccessfully unsuitability unsuitably unsuited unsullied unsung unsupervised unsupportable
unsurpassed unsurprising unsurprisingly unsuspected unsuspectingly unsustainable unswayed
unsweetened unswerving unsymmetrical unsympathetic unsympathetically unsystematic untactful
untainted untalented untamed untangle untangled untangles untangling untanned untapped untarnished
untasted untaught unteachable untenable untenanted untended untested unthinkable unthinkably
unthinking unthinkingly untidier untidiest untidily untidiness untie untied unties untimelier
untimeliest untimeliness untimely untiring untiringly untitled untold untouchable untouchables
untouched untoward untraceable untrained untrammeled untrammelled untranslatable untranslated
untraveled untreated untried untrimmed untrod untroubled untruer untruest untruly untrustworthy
untruth untruthful untruthfully untruthfulness untruths untutored untwist untwisted untwisting
untwists untying untypical untypically unutterable unutterably unvaried unvarnished unvarying unveil
unveiled unveiling unveils unverifiable unverified unversed unvoiced unwaged unwarier unwariest
unwarily unwariness unwarrantable unwarranted unwary unwashed unwatchable unwavering unwearable
unwearied unwed unweighted unwelcoming unwell unwholesome unwholesomeness unwieldier unwieldiest
unwieldiness unwieldy unwillingly unwillingness unwind unwinding unwinds unwinnable unwisely unwiser
unwisest unwitting unwittingly unwonted unworldliness unworldly unworn unworried unworthier
unworthiest unworthily unworthiness unworthy unwound unwoven unwrap unwrapped unwrapping unwraps
unwrinkled unwritten unyielding unyoke unyoked unyokes unyoking unzip unzipped unzipping unzips
upbeat upbeats upbraid upbraided upbraiding upbraids upbringings upchuck upchucked upchucking
upchucks upcoming upcountry updater updraft updrafts updraught updraughts upend upended upending
upends upfront upheaval upheavals upheld uphill uphills uphold upholder upholders upholding upholds
upholster upholstered upholsterer upholsterers upholstering upholsters upholstery upkeep upland
uplands uplift uplifted uplifting upliftings uplifts upload uploaded uploading uploads upmarket
upmost upped uppercase upperclassman upperclassmen upperclasswoman upperclasswomen uppercut
uppercuts uppercutting uppermost uppers upping uppish uppity upraise upraised upraises upraising
uprear upreared uprearing uprears uprightly uprightness uprights uprising uprisings upriver uproar
uproarious uproariously uproars uproot uprooted uprooting uproots upscale upshot upshots upsides
upsilon upsilons upstage upstaged upstages upstaging upstanding upstart upstarted upstarting
upstarts upstate upstream upstroke upstrokes upsurge upsurged upsurges upsurging upswing upswings
uptake uptakes uptempo upthrust upthrusting upthrusts uptick upticks uptight uptown uptrend upturn
upturned upturning upturns upwardly upwind uracil uraemia uraemic uranium urbane urbanely urbaner
urbanest urbanisation urbanise urbanised urbanises urbanising urbanity urbanization urbanize
urbanized urbanizes urbanizing urbanologist urbanologists urbanology urchin urchins urea uremia
uremic ureter ureters urethane urethra urethrae urethral uric urinal urinals urinalyses urinalysis
urinary urinate urinated urinates urinating urination urine urn urns urogenital urological urologist
urologists urology ursine urticaria usability usages uselessly uselessness username usernames usher
ushered usherette usherettes ushering ushers usurer usurers usurious usurp usurpation usurped
usurper usurpers usurping usurps usury utensil utensils uteri uterine uterus utilisable utilisation
utilise utilised utilises utilising utilitarian utilitarianism utilitarians utilizable utilization
utilize utilized utilizes utilizing utmost utopia utopian utopians utopias utterance utterances
uttered uttering uttermost utters uveitis uvula uvular uvulars uvulas uxorious vac vacant vacantly
vacate vacated vacates vacating vacationed vacationer vacationers vacationing vacationist
vacationists vaccinate vaccinated vaccinates vaccinating vaccination vaccinations vaccine vaccines
vacillate vacillated vacillates vacillating vacillation vacillations vacs vacuity vacuole vacuoles
vacuous vacuously vacuousness vacuumed vacuuming vacuums vagabond vagabondage vagabonded vagabonding
vagabonds vagaries vagarious vagary vagina vaginae vaginal vaginally vaginas vaginitis vagrancy
vagrant vagrants vagueness vaguer vaguest vagus vainer vainest vainglorious vaingloriously vainglory
vainly valance valances vale valediction valedictions valedictorian valedictorians valedictories
valedictory valence valences valencies valency valentine valentines vales valet valeted valeting
valets valetudinarian valetudinarianism valetudinarians valiance valiant valiantly validate
validated validates validating validation validations validly validness valise valises valleys valor
valorous valorously valour valuables valuate valuated valuates valuating valuation valuations
valueless valuer valuers valved valveless valving valvular vamoose vamoosed vamooses vamoosing vamp
vamped vamping vampire vampires vamps vanadium vandal vandalise vandalised vandalises vandalising
vandalize vandalized vandalizes vandalizing vandals vane vanes vanguard vanguards vanilla vanillas
vanishings vanities vanity vanned vanning vanquish vanquished vanquisher vanquishers vanquishes
vanquishing vantage vantages vape vaped vapes vapid vapidity vapidly vapidness vaping vapor
vaporisation vaporise vaporised vaporiser vaporisers vaporises vaporising vaporization vaporize
vaporized vaporizer vaporizers vaporizes vaporizing vaporous vapors vapory vapour vapours vapoury
vaquero vaqueros variability variably variances variate varicolored varicoloured varicose variegate
variegated variegates variegating variegation varietal varietals variously varlet varlets varmint
varmints varnish varnished varnishes varnishing vars varsities varsity vascular vase vasectomies
vasectomy vases vasoconstriction vasomotor vassal vassalage vassals vaster vastest vastness vasts
vats vatted vatting vaudeville vaudevillian vaudevillians vault vaulted vaulter vaulters vaulting
vaults vaunt vaunted vaunting vaunts veal vectored vectoring veejay veejays veep veeps veer veered
veering veers veg vegan veganism vegans vegeburger vegeburgers veges vegetarianism vegetarians
vegetate vegetated vegetates vegetating vegetation vegetative vegged vegges veggie veggieburger
veggieburgers veggies vegging vegs vehemence vehemency vehement vehemently vehicular veil veiled
veiling veils veined veining veins vela velar velars veld velds vellum velocipede velocipedes
velocities velodrome velodromes velour velours velum velvet velveteen velvety venal venality venally
venation vendetta vendettas vendible vendors veneer veneered veneering veneers venerability
venerable venerate venerated venerates venerating veneration venereal vengeance vengeful vengefully
venial venireman veniremen venison venom venomous venomously venous vent vented ventilate ventilated
ventilates ventilating ventilation ventilator ventilators ventilatory venting ventral ventricle
ventricles ventricular ventriloquism ventriloquist ventriloquists ventriloquy vents ventured
ventures venturesome venturesomely venturesomeness venturing venturous venturously venturousness
veracious veraciously veracity veranda verandah verandahs verandas verapamil verbalisation verbalise
verbalised verbalises verbalising verbalization verbalize verbalized verbalizes verbalizing verbals
verbena verbenas verbiage verbosely verbosity verboten verdant verdantly verdicts verdigris
verdigrised verdigrises verdigrising verdure verge verged verger vergers verges verging verier
veriest verifiable verily verisimilitude veritable veritably verities verity vermicelli vermiculite
vermiform vermilion vermin verminous vermouth vernacular vernaculars vernal vernier verniers
veronica verruca verrucae verrucas versa versatility versed versification versified versifier
versifiers versifies versify versifying versing versioned versioning verso versos vertebra vertebrae
vertebral vertebrate vertebrates vertex vertexes verticals vertices vertiginous vertigo verve
vesicle vesicles vesicular vesiculate vesper vespers vessels vest vestal vestals vested vestibule
vestibules vestige vestiges vestigial vestigially vesting vestment vestments vestries vestry
vestryman vestrymen vests vetch vetches veteran veterans veterinarian veterinarians veterinaries
veterinary veto vetoed vetoes vetoing vets vetted vetting vex vexation vexations vexatious
vexatiously vexed vexes vexing viability viably viaduct viaducts vial vials viand viands vibe vibes
vibraharp vibraharps vibrancy vibrant vibrantly vibraphone vibraphones vibraphonist vibraphonists
vibrate vibrated vibrates vibrating vibration vibrations vibrato vibrator vibrators vibratory
vibratos viburnum viburnums vicarage vicarages vicarious vicariously vicariousness vicars viced
vicegerent vicegerents vicennial viceregal viceroy viceroys vices vichyssoise vicing viciously
viciousness vicissitude vicissitudes victimisation victimise victimised victimises victimising
victimization victimize victimized victimizes victimizing victimless victor victories victorious
victoriously victors victual victualed victualing victualled victualling victuals videlicet
videocassette videocassettes videoconferencing videodisc videodiscs videoed videoing videophone
videophones videos videotape videotaped videotapes videotaping vie vied vies viewable viewers
viewership viewfinder viewfinders viewings vigesimal vigil vigilance vigilant vigilante vigilantes
vigilantism vigilantist vigilantly vigils vignette vignetted vignettes vignetting vignettist
vignettists vigor vigorous vigour viking vikings vilely vileness viler vilest vilification vilified
vilifies vilify vilifying villa villager villagers villain villainies villainous villains villainy
villas villein villeinage villeins villi villus vim vinaigrette vincible vindicate vindicated
vindicates vindicating vindication vindications vindicator vindicators vindictive vindictively
vindictiveness vine vinegar vinegary vines vineyard vineyards vino vinous vintages vintner vintners
vinyls viol viola violable violas violated violates violating violations violator violators violet
violets violincello violincellos violinist violinists violins violist violists violoncellist
violoncellists violoncello violoncellos viols viper viperous vipers virago viragoes viral vireo
vireos virginal virginals virginity virgins virgule virgules virile virility virologist virologists
virology virtualisation virtualization virtuosity virtuoso virtuosos virtuous virtuously
virtuousness virulence virulent virulently visa visaed visage visages visaing visas viscera visceral
viscerally viscid viscose viscosity viscount viscountcies viscountcy viscountess viscountesses
viscounts viscous viscus vise vised vises visibility visibly vising visionaries visionary visioned
visioning visions visitant visitants visitation visitations visor visors vista vistas visualisation
visualisations visualise visualised visualiser visualisers visualises visualising visualization
visualizations visualize visualized visualizer visualizers visualizes visualizing visuals vita vitae
vitalisation vitalise vitalised vitalises vitalising vitality vitalization vitalize vitalized
vitalizes vitalizing vitally vitals vitamin vitamins vitiate vitiated vitiates vitiating vitiation
viticulture viticulturist viticulturists vitreous vitrifaction vitrification vitrified vitrifies
vitrify vitrifying vitrine vitrines vitriol vitriolic vitriolically vittles vituperate vituperated
vituperates vituperating vituperation vituperative viva vivace vivacious vivaciously vivaciousness
vivacity vivaria vivarium vivariums vivas vivid vivider vividest vividly vividness vivified vivifies
vivify vivifying viviparous vivisect vivisected vivisecting vivisection vivisectional vivisectionist
vivisectionists vivisects vixen vixenish vixenishly vixens vizier viziers vocable vocables
vocabularies vocalic vocalisation vocalisations vocalise vocalised vocalises vocalising vocalist
vocalists vocalization vocalizations vocalize vocalized vocalizes vocalizing vocally vocals vocation
vocational vocationally vocations vocative vocatives vociferate vociferated vociferates vociferating
vociferation vociferous vociferously vociferousness vodka vodkas vogue vogues voguish voiced
voiceless voicelessly voicelessness voicemail voicemails voicing voidable voided voiding voids voile
volatile volatilise volatilised volatilises volatilising volatility volatilize volatilized
volatilizes volatilizing volcanic volcanism volcano volcanoes vole voles volition volitional volley
volleyball volleyballs volleyed volleying volleys volt voltages voltaic voltmeter voltmeters volts
volubility voluble volubly volumetric voluminous voluminously voluminousness voluntaries voluntarism
volunteerism voluptuaries voluptuary voluptuous voluptuously voluptuousness volute volutes vomited
vomiting vomits voodoo voodooed voodooing voodooism voodoos voracious voraciously voraciousness
voracity vortex vortexes votaries votary votive vouched voucher vouchers vouches vouching vouchsafe
vouchsafed vouchsafes vouchsafing vow vowed vowels vowing vows voyage voyaged voyager voyagers
voyages voyageur voyageurs voyaging voyeur voyeurism voyeuristic voyeurs vulcanisation vulcanise
vulcanised vulcanises vulcanising vulcanism vulcanization vulcanize vulcanized vulcanizes
vulcanizing vulgar vulgarer vulgarest vulgarian vulgarians vulgarisation vulgarise vulgarised
vulgariser vulgarisers vulgarises vulgarising vulgarism vulgarisms vulgarities vulgarity
vulgarization vulgarize vulgarized vulgarizer vulgarizers vulgarizes vulgarizing vulgarly
vulnerabilities vulnerability vulnerably vulpine vulture vultures vulturous vulva vulvae vuvuzela
vuvuzelas vying wack wacker wackest wackier wackiest wackiness wacko wackos wacks wacky wad wadded
wadding waddle waddled waddles waddling wader waders wadge wadges wadi wadis wads wafer wafers
waffled waffler wafflers waffles waffling waft wafted wafting wafts wag waged wager wagered wagerer
wagerers wagering wagers wagged waggeries waggery wagging waggish waggishly waggishness waggle
waggled waggles waggling waging wagon wagoner wagoners wagons wags wagtail wagtails waif waifs wail
wailed wailer wailers wailing wails wain wains wainscot wainscoted wainscoting wainscotings
wainscots wainscotted wainscotting wainscottings wainwright wainwrights waist waistband waistbands
waistcoat waistcoats waistline waistlines waists waiter waiters waitperson waitpersons waitress
waitresses waitstaff waive waived waiver waivers waives waiving wakeful wakefully wakefulness waken
wakened wakening wakens wakings wale waled wales waling walkabout walkabouts walkaway walkaways
walker walkers walkies walkout walkouts walkover walkovers walkway walkways wallabies wallaby wallah
wallahs wallboard walled wallets walleye walleyed walleyes wallflower wallflowers wallies walling
wallop walloped walloping wallopings wallops wallow wallowed wallowing wallows wallpaper wallpapered
wallpapering wallpapers wally walnut walnuts walrus walruses waltz waltzed waltzer waltzers waltzes
waltzing wampum wan wand wanderer wanderers wanderings wanderlust wanderlusts wands wane waned wanes
wangle wangled wangler wanglers wangles wangling waning wank wanked wanker wankers wanking wanks
wanly wanna wannabe wannabee wannabees wannabes wanner wanness wannest wanton wantoned wantoning
wantonly wantonness wantons wapiti wapitis warble warbled warbler warblers warbles warbling
warbonnet warbonnets warded warden wardens warder warders warding wardress wardresses wardrobe
wardrobes wardroom wardrooms wards ware warehoused warehouses warehousing wares warfare warfarin
warhead warheads warhorse warhorses warier wariest warily wariness warlike warlock warlocks warlord
warlords warmblooded warmer warmers warmest warmhearted warmheartedness warmish warmly warmness
warmonger warmongering warmongers warmth warmup warmups warpaint warpath warpaths warplane warplanes
warranted warrantied warranties warranting warrants warrantying warred warren warrens warring
warrior warriors warship warships wart warthog warthogs wartier wartiest warts warty wasabi washable
washables washbasin washbasins washboard washboards washbowl washbowls washcloth washcloths washer
washers washerwoman washerwomen washier washiest washings washout washouts washrag washrags washroom
washrooms washstand washstands washtub washtubs washy wasp waspish waspishly waspishness wasps
wassail wassailed wassailing wassails wast wastage wastebasket wastebaskets wastefully wastefulness
wasteland wastelands wastepaper waster wasters wastewater wastrel wastrels watchable watchband
watchbands watchdog watchdogs watcher watchers watchful watchfully watchfulness watchmaker
watchmakers watchmaking watchman watchmen watchstrap watchstraps watchtower watchtowers watchword
watchwords waterbed waterbeds waterbird waterbirds waterboard waterboarded waterboarding
waterboardings waterboards waterborne watercolor watercolors watercolour watercolours watercourse
watercourses watercraft watercress watered waterfall waterfalls waterfowl waterfowls waterfront
waterfronts waterhole waterholes waterier wateriest wateriness watering waterlilies waterlily
waterline waterlines waterlogged watermark watermarked watermarking watermarks watermelon
watermelons watermill watermills waterpower waterproof waterproofed waterproofing waterproofs
watershed watersheds waterside watersides waterspout waterspouts watertight waterway waterways
waterwheel waterwheels waterworks watery watt wattage wattle wattled wattles wattling watts waveband
wavebands waveform wavefront wavelength wavelengths wavelet wavelets wavelike waver wavered waverer
waverers wavering waveringly wavers wavier waviest waviness wavy wax waxed waxen waxes waxier
waxiest waxiness waxing waxwing waxwings waxwork waxworks waxy waybill waybills wayfarer wayfarers
wayfaring wayfarings waylaid waylay waylayer waylayers waylaying waylays wayside waysides wayward
waywardly waywardness wazoo wazoos weaken weakened weakener weakeners weakening weakens weaker
weakest weakfish weakfishes weakish weakling weaklings weakly weal weals wealthier wealthiest
wealthiness wean weaned weaning weans weaponize weaponized weaponizes weaponizing weaponless
weaponry wearable wearer wearers wearied wearier wearies weariest wearily weariness wearings
wearisome wearisomely wearying weaseled weaseling weaselled weaselling weaselly weatherboard
weatherboarding weatherboards weathercock weathercocks weathered weathering weatherise weatherised
weatherises weatherising weatherization weatherize weatherized weatherizes weatherizing weatherman
weathermen weatherperson weatherpersons weatherproof weatherproofed weatherproofing weatherproofs
weathers weatherstrip weatherstripped weatherstripping weatherstrips weave weaved weaver weavers
weaves weaving web webbed webbing webcam webcams webcast webcasting webcasts webfeet webfoot webinar
webinars webisode webisodes weblog weblogs webmaster webmasters webmistress webmistresses webs
website websites wedder weddings wedge wedged wedges wedgie wedgies wedging wedlock weed weeded
weeder weeders weedier weediest weeding weedkiller weedkillers weedless weeds weedy weeing weekdays
weekended weekender weekenders weekending weeklies weeknight weeknights ween weened weenie weenier
weenies weeniest weening weens weensier weensiest weensy weeny weep weeper weepers weepie weepier
weepies weepiest weeping weepings weeps weepy weer wees weest weevil weevils weft wefts weighbridge
weighbridges weighed weighing weighs weighted weightier weightiest weightily weightiness weighting
weightings weightless weightlessly weightlessness weightlifter weightlifters weightlifting weights
weighty weir weirder weirdest weirdie weirdies weirdly weirdness weirdo weirdos weirs weld weldable
welded welder welders welding welds welkin welled wellhead wellheads wellie wellies welling
wellington wellingtons wellness wells wellspring wellsprings welly welsh welshed welsher welshers
welshes welshing welt welted welter weltered weltering welters welterweight welterweights welting
welts wen wench wenches wend wended wending wends wens wept werent werewolf werewolves westbound
westerlies westerly westerner westerners westernisation westernise westernised westernises
westernising westernization westernize westernized westernizes westernizing westernmost westerns
westward westwards wetback wetbacks wetland wetlands wetly wetness wetter wetters wettest weve whack
whacked whacker whackers whacking whackings whacks whaleboat whaleboats whalebone whaled whaler
whalers whaling wham whammed whammies whamming whammy whams wharf wharves whatchamacallit
whatchamacallits whatnot whats whatshername whatshisname whatsit whatsits wheal wheals wheat wheaten
wheatgerm wheatmeal whee wheedle wheedled wheedler wheedlers wheedles wheedling wheelbarrow
wheelbarrows wheelbase wheelbases wheelchair wheelchairs wheeled wheeler wheelhouse wheelhouses
wheelie wheelies wheeling wheelwright wheelwrights wheeze wheezed wheezes wheezier wheeziest
wheezily wheeziness wheezing wheezy whelk whelked whelks whelm whelmed whelming whelms whelp whelped
whelping whelps whens whensoever whereabouts whereat wherefore wherefores wherein whereof whereon
wheres wheresoever whereto wherewith wherewithal wherries wherry whet whets whetstone whetstones
whetted whetting whew whey whiff whiffed whiffing whiffletree whiffletrees whiffs whiled whiles
whiling whilom whimper whimpered whimpering whimpers whims whimsical whimsicality whimsically
whimsies whimsy whine whined whiner whiners whines whinge whinged whingeing whinger whingers whinges
whinging whinier whiniest whining whinnied whinnies whinny whinnying whiny whip whipcord whiplash
whiplashes whipped whipper whippers whippersnapper whippersnappers whippet whippets whipping
whippings whippletree whippletrees whippoorwill whippoorwills whips whipsaw whipsawed whipsawing
whipsaws whir whirl whirled whirligig whirligigs whirling whirlpool whirlpools whirls whirlwind
whirlwinds whirlybird whirlybirds whirr whirred whirring whirrs whirs whisk whisked whisker
whiskered whiskers whiskery whiskeys whiskies whisking whisks whiskys whisper whispered whisperer
whisperers whispering whispers whist whistled whistler whistlers whistling whit whitebait whiteboard
whiteboards whitecap whitecaps whited whitefish whitefishes whitehead whiteheads whitelist
whitelisted whitelisting whitelists whiten whitened whitener whiteners whiteness whitening
whitenings whitens whiteout whiteouts whiter whitest whitetail whitetails whitewall whitewalls
whitewash whitewashed whitewashes whitewashing whitewater whitey whiteys whither whiting whitings
whitish whits whittle whittled whittler whittlers whittles whittling whiz whizkid whizz whizzbang
whizzbangs whizzed whizzes whizzing whoa whod whodunit whodunits wholefood wholefoods wholegrain
wholehearted wholeheartedness wholemeal wholeness wholes wholesale wholesaled wholesaler wholesalers
wholesales wholesaling wholesome wholesomely wholesomeness wholewheat wholl whomever whomsoever
whooped whoopee whoopees whooper whoopers whooping whoosh whooshed whooshes whooshing whop whopped
whopper whoppers whopping whops whore whorehouse whorehouses whoreish whores whoring whorish whorl
whorled whorls whoso whosoever whove whup whupped whupping whups whyd whys wick wickeder wickedest
wickedly wickedness wicker wickers wickerwork wicket wickets wicks widemouthed widen widened widener
wideners wideness widening widens widescreen widescreens widgeon widgeons widget widgets widow
widowed widower widowers widowhood widowing widows widths wield wielded wielder wielders wielding
wields wiener wieners wienie wienies wifeless wifely wig wigeon wigeons wigged wigging wiggle
wiggled wiggler wigglers wiggles wigglier wiggliest wiggling wiggly wight wights wiglet wiglets wigs
wigwag wigwagged wigwagging wigwags wigwam wigwams wiki wikis wildcard wildcards wildcat wildcats
wildcatted wildcatter wildcatters wildcatting wildebeest wildebeests wilder wilderness wildernesses
wildest wildfire wildfires wildflower wildflowers wildfowl wildlife wildness wilds wile wiled wiles
wilful wilfully wilfulness wilier wiliest wiliness wiling willful willfully willfulness willies
willingness williwaw williwaws willow willows willowy willpower willy wilt wilted wilting wilts wily
wimp wimped wimpier wimpiest wimping wimpish wimple wimpled wimples wimpling wimps wimpy wince
winced winces winch winched winches winching wincing windbag windbags windblown windbreak
windbreaker windbreakers windbreaks windburn windburned windcheater windcheaters windchill winder
winders windfall windfalls windflower windflowers windier windiest windily windiness windjammer
windjammers windlass windlasses windless windmill windmilled windmilling windmills windowed
windowless windowpane windowpanes windowsill windowsills windpipe windpipes windproof windrow
windrows windscreen windscreens windshield windshields windsock windsocks windstorm windstorms
windsurf windsurfed windsurfer windsurfers windsurfing windsurfs windswept windup windups windward
windy wined wineglass wineglasses winegrower winegrowers winemaker winemakers wineries winery
wingding wingdings winged winger wingers winging wingless winglike wingnut wingnuts wingspan
wingspans wingspread wingspreads wingtip wingtips winier winiest wining wink winked winker winkers
winking winkle winkled winkles winkling winks winnable winningly winnings winnow winnowed winnower
winnowers winnowing winnows wino winos winsome winsomely winsomeness winsomer winsomest wintered
wintergreen wintering winterise winterised winterises winterising winterize winterized winterizes
winterizing winters wintertime wintrier wintriest wintry winy wiper wipers wirehair wirehairs
wireless wirelesses wiretap wiretapped wiretapper wiretappers wiretapping wiretaps wirier wiriest
wiriness wiry wiseacre wiseacres wisecrack wisecracked wisecracking wisecracks wised wiseguy
wiseguys wisely wises wishbone wishbones wisher wishers wishful wishfully wising wisp wispier
wispiest wisps wispy wist wisteria wisterias wistful wistfully wistfulness witchcraft witched
witchery witches witching withal withdrawals withe withed wither withered withering witheringly
witherings withers withes withheld withhold withholding withholds withing withstand withstanding
withstands withstood witless witlessly witlessness wits witted witter wittered wittering witters
witticism witticisms wittier wittiest wittily wittiness witting wittingly wived wiving wiz wizardry
wizards wizened wizes woad wobble wobbled wobbles wobblier wobbliest wobbliness wobbling wobbly
wodge wodges woe woebegone woeful woefuller woefullest woefully woefulness woes wog wogs wok woks
wold wolds wolfed wolfhound wolfhounds wolfing wolfish wolfram wolfs wolverine wolverines wolves
womanhood womanise womanised womaniser womanisers womanises womanish womanising womanize womanized
womanizer womanizers womanizes womanizing womankind womanlier womanliest womanlike womanliness
womanly womb wombats wombs womenfolk womenfolks wonderfulness wonderingly wonderland wonderlands
wonderment wondrously wonk wonkier wonkiest wonks wonky wonted woo woodbine woodblock woodblocks
woodcarver woodcarvers woodcarving woodcarvings woodchuck woodchucks woodcock woodcocks woodcraft
woodcut woodcuts woodcutter woodcutters woodcutting wooded woodener woodenest woodenly woodenness
woodier woodies woodiest woodiness wooding woodland woodlands woodlice woodlot woodlots woodlouse
woodman woodmen woodpecker woodpeckers woodpile woodpiles woodshed woodsheds woodsier woodsiest
woodsiness woodsman woodsmen woodsy woodwind woodwinds woodwork woodworker woodworkers woodworking
woodworm woodworms woody wooed wooer wooers woof woofed woofer woofers woofing woofs wooing wool
woolen woolens woolgathering wooliness woollen woollens woollier woollies woolliest woolliness
woolly woos woozier wooziest woozily wooziness woozy wop wops wordage wordbook wordbooks wordier
wordiest wordily wordiness wordings wordless wordlessly wordplay wordsmith wordsmiths wordy workaday
workaholic workaholics workbasket workbaskets workbench workbenches workbook workbooks workday
workdays workfare workflow workflows workforce workhorse workhorses workhouse workhouses workingman
workingmen workingwoman workingwomen workloads workman workmanlike workmanship workmate workmates
workmen workout workouts workplace workplaces workroom workrooms worksheet worksheets workshops
workshy worksite worksites workspace worktable worktables worktop worktops workup workups workweek
workweeks worldlier worldliest worldliness worldly worldview worldviews wormed wormhole wormholes
wormier wormiest worming wormwood wormy worriedly worrier worriers worriment worrisome worryingly
worryings worrywart worrywarts worsen worsened worsening worsens worshiped worshiper worshipers
worshipful worshiping worshipped worshipper worshippers worshipping worships worsted worsting worsts
wort worthier worthies worthiest worthily worthiness worthlessly worthlessness wot wotcha woulds
wouldst wouldve wounded wounder wounding wounds wove woven wowed wowing wows wrack wracked wracking
wracks wraith wraiths wrangle wrangled wrangler wranglers wrangles wrangling wranglings wraparound
wraparounds wrappings wrasse wrasses wrathful wrathfully wreak wreaked wreaking wreaks wreath
wreathe wreathed wreathes wreathing wreaths wreckage wreckers wrench wrenched wrenches wrenching
wrens wrest wrested wresting wrestle wrestled wrestler wrestlers wrestles wrestling wrests wretch
wretcheder wretchedest wretchedly wretchedness wretches wriggle wriggled wriggler wrigglers wriggles
wriggling wriggly wright wrights wring wringer wringers wringing wrings wrinkle wrinkled wrinkles
wrinklier wrinklies wrinkliest wrinkling wrinkly wristband wristbands wrists wristwatch wristwatches
writ writable writhe writhed writhes writhing writs wrongdoer wrongdoers wrongdoing wrongdoings
wronged wronger wrongest wrongful wrongfully wrongfulness wrongheaded wrongheadedly wrongheadedness
wronging wrongness wroth wrought wrung wry wryer wryest wryly wryness wunderkind wunderkinds wurst
wursts wuss wusses wussier wussies wussiest wussy xenon xenophobe xenophobes xenophobia xenophobic
xerographic xerography xerox xeroxed xeroxes xeroxing xis xylem xylene xylophone xylophones
xylophonist xylophonists yacht yachted yachting yachts yachtsman yachtsmen yachtswoman yachtswomen
yahoo yahoos yak yakked yakking yaks yall yam yammer yammered yammerer yammerers yammering yammers
yams yang yank yanked yanking yanks yap yapped yapping yaps yardage yardages yardarm yardarms
yardman yardmaster yardmasters yardmen yardstick yardsticks yarmulke yarmulkes yarn yarns yarrow
yashmak yashmaks yaw yawed yawing yawl yawls yawned yawner yawners yawning yawns yaws yea yeah yeahs
yearbook yearbooks yearlies yearling yearlings yearlong yearn yearned yearning yearnings yearns yeas
yeast yeastier yeastiest yeasts yeasty yegg yeggs yell yelled yelling yellowed yellower yellowest
yellowhammer yellowhammers yellowing yellowish yellowness yellows yellowy yells yelp yelped yelping
yelps yen yens yeoman yeomanry yeomen yep yeps yer yeses yeshiva yeshivas yeshivot yessed yessing
yest yesterdays yesteryear yetis yew yews yid yids yielded yielding yieldings yikes yin yip yipe
yipped yippee yipping yips yob yobbo yobbos yobs yodel yodeled yodeler yodelers yodeling yodelled
yodeller yodellers yodelling yodels yoga yogi yogic yogis yogurt yogurts yoke yoked yokel yokels
yokes yoking yolk yolked yolks yon yonder yonks yore youd youll youngish youngster youngsters yous
youthful youthfully youthfulness youths youve yow yowl yowled yowling yowls ytterbium yttrium yuan
yucca yuccas yuck yucked yuckier yuckiest yucking yucks yucky yuk yukked yukking yukky yuks yule
yuletide yum yummier yummiest yummy yup yuppie yuppies yuppified yuppifies yuppify yuppifying yups
yurt yurts zanier zanies zaniest zaniness zany zap zapped zapper zappers zapping zappy zaps zeal
zealot zealotry zealots zealous zealously zealousness zebra zebras zebu zebus zed zeds zeitgeist
zeitgeists zenith zeniths zeolite zeolites zephyr zephyrs zeppelin zeppelins zeroed zeroing zest
zestful zestfully zestfulness zestier zestiest zests zesty zeta zetas zigzag zigzagged zigzagging
zigzags zilch zillion zillions zinc zincked zincking zincs zine zines zinfandel zing zinged zinger
zingers zingier zingiest zinging zings zingy zinnia zinnias zip zipped zipper zippered zippering
zippers zippier zippiest zipping zippy zips zircon zirconium zircons zit zither zithers zits zloties
zloty zlotys zodiac zodiacal zodiacs zombie zombies zonal zonally zoned zoning zonked zoo zookeeper
zookeepers zoological zoologically zoologist zoologists zoology zoomed zooming zooms zoophyte
zoophytes zoophytic zooplankton zoos zoster zounds zucchini zucchinis zwieback zydeco zygote zygotes
zygotic zymurgy
$$, '\s+') as w
where w <> '';

insert into app.dictionary_words (language, word, is_common, is_name)
select 'en', w, false, false
from regexp_split_to_table($$
abbr admin admins api apis app approx aren asap assn asst autofill backend blvd btw captcha
changelog chatbot chatbots config configs couldn covid css csv cvv dept didn dns doesn doz dropdown
ebook etc faq faqs fem frontend ftp fwiw fyi gdpr gif gmo gmt gps gpu gui hadn hasn hdmi hrs html
http https iban imho imo ios isn itunes jpeg jpg json lan lbs lcd max mgmt min misc mpeg msg mustn
nfc oauth pcs pdf pls png qty repo rgb rss rsvp seo shouldn signin signout signup sms spf sql ssl
sso svg tbsp tech thx tks tls tsp uncheck url urls usb usd userid utc utf viz vpn wasn weren wifi
www xls xlsx xml yaml yrs
$$, '\s+') as w
where w <> '';

insert into app.dictionary_words (language, word, is_common, is_name)
select 'en', w, false, true
from regexp_split_to_table($$
aachen aaliyah aaron abbas abbasid abbott abby abdul abe abel abelard abelson aberdeen abernathy
abidjan abigail abilene abner abraham abram abrams absalom abuja abyssinia abyssinian acadia
acapulco accenture accra acevedo achaean achebe achernar acheson achilles aconcagua acosta acrux
actaeon acton acuff ada adam adams adan adana adar addams adderley addie addison adela adelaide
adele adeline aden adenauer adhara adidas adirondack adirondacks adkins adler adolf adolfo adolph
adonis adonises adrenalin adrenalins adrian adriana adriatic adrienne adventist adventists advil
aegean aelfric aeneas aeneid aeolus aeroflot aeschylus aesculapius aesop afghani afghanistan africa
african africans afrikaans afrikaner afrikaners afro afrocentric afrocentrism afros agamemnon agana
agassi agassiz agatha aggie aglaia agnes agnew agni agra agricola agrippa agrippina aguadilla
aguascalientes aguilar aguinaldo aguirre agustin ahab ahmad ahmadabad ahmadinejad ahmed ahriman aida
aiken aileen aimee ainu airedale airedales aires aisha ajax akbar akhmatova akihito akita akiva
akkad akron alabama alabaman alabamans alabamian alabamians aladdin alamo alamogordo alan alana alar
alaric alaska alaskan alaskans alba albania albanian albanians albany albee alberio albert alberta
albertan alberto albigensian albion albireo albuquerque alcatraz alcestis alcibiades alcindor
alcmena alcoa alcott alcuin alcyone aldan aldebaran alden alderamin aldo aldrin alec aleichem
alejandra alejandro alembert aleppo aleut aleutian aleutians aleuts alex alexander alexanders
alexandra alexandria alexandrian alexei alexis alfonso alfonzo alford alfred alfreda alfredo algenib
alger algeria algerian algerians algieba algiers algol algonquian algonquians algonquin algonquins
alhambra alhena ali alice alicia alighieri aline alioth alisa alisha alison alissa alistair alkaid
allah allahabad allan alleghenies allegheny allegra allen allende allentown allhallows allie allison
allstate allyson alma almach almaty almohad almoravid alnilam alnitak alonzo alpert alphard alphecca
alpheratz alphonse alphonso alpo alsace alsatian alsatians alsop alston altaba altai altaic altair
altamira althea altiplano altman altoids alton altoona aludra alva alvarado alvarez alvaro alvin
alyce alyson alyssa alzheimer amadeus amado amalia amanda amarillo amaru amaterasu amati amelia
amenhotep amerasian america american americana americanisation americanisations americanise
americanised americanises americanising americanism americanisms americanization americanizations
americanize americanized americanizes americanizing americans americas amerind amerindian
amerindians amerinds ames ameslan amgen amharic amherst amie amiga amish amman amoco amos amparo
amritsar amsterdam amtrak amundsen amur amway amy ana anabaptist anabel anacin anacreon anaheim
analects ananias anasazi anastasia anatole anatolia anatolian anaxagoras andalusia andalusian
andaman andean andersen anderson andes andorra andorran andorrans andre andrea andrei andres
andretti andrew andrews andrianampoinimerina andromache andromeda andropov andy angara angela
angeles angelia angelico angelina angeline angelique angelita angelo angelou angevin angie angkor
angleton anglia anglican anglicanism anglicanisms anglicans anglicization anglo anglophobe angola
angolan angolans anguilla angus anhui aniakchak anibal anita ankara ann anna annabel annabelle annam
annapolis annapurna anne annette annie anniston annmarie anouilh anselm anselmo anshan antaeus
antananarivo antarctica antares anthony anthropocene antietam antifa antigone antigua antillean
antilles antioch antipas antofagasta antoine antoinette anton antone antonia antoninus antonio
antonius antony antwan antwerp anubis anzac apache apaches apalachicola apatosaurus apennines
aphrodite apia apollinaire apollo apollonian apollos appalachia appalachian appalachians appleseed
appleton appomattox apr april aprils apuleius aquafresh aquarian aquarius aquariuses aquila aquinas
aquino aquitaine ara arab arabia arabian arabians arabic arabist arabists arabs araby araceli arafat
aragon araguaya aral aramaic aramco arapaho arapahoes arapahos ararat araucanian arawak arawakan
arbitron arcadia arcadian archean archibald archie archimedes arcturus ardabil arden arduino arecibo
arequipa argentina argentine argentinean argentinian argentinians argo argonaut argonauts argonne
argos argus ariadne arianism ariel aries arieses ariosto aristarchus aristides aristophanes
aristotelian aristotle arius arizona arizonan arizonans arizonian arizonians arjuna arkansan
arkansans arkansas arkhangelsk arkwright arlene arline arlington armageddon armageddons armagnac
armand armando armani armenia armenian armenians arminius armonk armstrong arneb arnhem arno arnold
arnulfo aron arrhenius arron artaxerxes artemis arthur arthurian artie arturo aruba aryan aryans
asama ascella asgard ashanti ashcroft ashe asheville ashgabat ashikaga ashkenazim ashkhabad ashlee
ashley ashmolean ashurbanipal asia asiago asian asians asiatic asiatics asimov asmara asoka aspell
asperger aspidiske asquith assad assam assamese assisi assyria assyrian assyrians astaire astana
astarte aston astor astoria asturias aswan atacama atahualpa atalanta atari atascadero athabasca
athabaska athabaskan athabaskans athanasius athena athene athenian athenians athens atkins atkinson
atlanta atlantes atlantic atlantis atman atreus atropos ats attica attila attlee attucks atwood
aubrey auckland auden audi audion audra audrey audubon aug augean augsburg augusta augustan
augustine augustinian augustinians augusts augustus aurangzeb aurelia aurelio aurelius aureomycin
auriga auschwitz aussie aussies austen austerlitz austin austins australasia australasian australia
australian australians australoid australopithecus austria austrian austrians austronesian ava
avalon aventine avernus averroes avery avesta avicenna avignon avila avior avis avogadro avon
avondale axum ayala ayers aymara ayrshire ayurveda ayyubid azana azania azazel azerbaijan
azerbaijani azerbaijanis azores azov aztec aztecan aztecs aztlan baal baals baath baathist babbage
babbitt babylon babylonia babylonian babylonians babylons bacall bacardi bacchic bacchus bach backus
bactria baden baedeker baedekers baeria baeyer baez baffin baghdad baguio bahama bahamanian bahamas
bahamian bahamians bahia bahrain baidu baikal baird bakelite bakersfield baku bakunin balanchine
balaton baldwin baldwins balearic balfour bali balinese balkan balkans balkhash ballard balthazar
baltic baltimore baluchistan balzac bamako bambi banach bancroft bandung bangalore bangkok
bangladesh bangladeshi bangladeshis bangor bangui banjarmasin banjul banneker bannister banting
bantu bantus baotou baptiste barabbas barack barbadian barbadians barbados barbara barbarella
barbarossa barbary barbour barbra barbuda barcelona barceloneta barclay barclays bardeen barents
barkley barlow barnabas barnaby barnard barnaul barnes barnett barnum baroda barquisimeto barr
barranquilla barrera barrett barrie barron barry barrymore barth barthes bartholdi bartholomew
bartlett barton baruch baryshnikov basel basho basie basra basseterre bastille basutoland bataan
bathsheba batista batu baudelaire baudouin baudrillard bauer bauhaus baum bavaria bavarian baxter
bayamon bayer bayes bayesian bayeux baylor bayonne bayreuth baywatch beardmore beardsley bearnaise
beasley beatlemania beatles beatrice beatrix beatriz beatty beaufort beaujolais beaumarchais
beaumont beauregard beauvoir bechtel becker becket beckett beckley beckman becky bede bedouin
bedouins beebe beecher beefaroni beelzebub beerbohm beethoven beeton behan behring beiderbecke
beijing beirut bekesy bela belarus belarusian belau belem belfast belgian belgians belgium belgrade
belinda belize bella bellamy bellatrix belleek bellingham bellini belmont belmopan beloit
belorussian belorussians belshazzar beltane belushi ben benacerraf benares benchley bendictus bendix
benedict benedictines benelux benet benetton bengal bengali bengals benghazi benin beninese benita
benito benjamin bennett bennie benny benson bentham bentley benton benz benzedrine beowulf berber
berbers berenice beretta bergen berger bergerac bergman bergson beria bering berkeley berkshire
berkshires berle berlin berliner berliners berlins berlioz berlitz bermuda bermudan bermudans
bermudas bermudian bermudians bern bernadette bernadine bernanke bernard bernardo bernays bernbach
bernese bernhardt bernice bernie bernini bernoulli bernstein berra bert berta bertelsmann bertha
bertie bertillon bertram bertrand berwick berzelius bess bessel bessemer bessie betelgeuse beth
bethany bethe bethesda bethlehem bethune betsy bette bettie betty bettye beulah beveridge beverley
beverly beyer bharat bhopal bhutan bhutanese bhutto bialystok bianca bic biddle biden bierce bigfoot
biggles biko bilbao bilbo billie bimini binghamton biogen bioko birdseye birkenstock birmingham biro
biscay biscayne bishkek bismarck bismark bisquick bissau bizet bjerknes bjork blackbeard blackburn
blackfeet blackfoot blackpool blacksburg blackshirt blackstone blackwell blaine blair blake blanca
blanchard blanche blankenship blantyre blatz blavatsky blenheim blevins bligh bloch bloemfontein
blondel blondie bloomfield bloomingdale bloomington bloomsburg bloomsbury blu blucher bluebeard
bluetooth blythe boadicea bobbi bobbie bobbitt boccaccio bodhidharma bodhisattva bodleian boeing
boeotia boeotian boer boers boethius bogart bohemia bohr boise bojangles boleyn bolivia bolivian
bolivians bollywood bolsheviki bolshevism bolshevist bolshoi bolton boltzmann bombay bonaparte
bonaventure bonhoeffer boniface bonita bonn bonner bonneville bonnie bono booker boole boone
bordeaux borden bordon boreas borg borges borgia borglum boris bork borlaug borneo borobudur borodin
boru bosch bose bosnia bosnian bosporus boston bostonian bostons boswell botha botox botswana
botticelli boulez bourbaki bournemouth bovary bowditch bowell bowen bowery bowie boyd boyer boyle
bradbury braddock bradenton bradford bradley bradly bradshaw bradstreet brady bragg brahe brahma
brahmagupta brahman brahmani brahmanism brahmanisms brahmans brahmaputra brahmas brahms brailles
brampton brandeis branden brandenburg brandi brandie brando brandon brandt brant braque brasilia
bratislava brattain brazil brazilian brazilians brazos brazzaville breakspear brecht breckenridge
bremen bremerton brenda brendan brennan brenner brent brenton brest bret breton brett brewster
brexit brezhnev brian briana brianna brice bridalveil bridgeport bridger bridget bridgetown bridgett
bridgette bridgman bries brigadoon briggs brigham brighton brigid brigitte brillo brillouin brinkley
brisbane bristol brit britain britannia britannic britannica briticism briticisms british britisher
britishers britney briton britons brits britt brittanies brittany britten brittney brno broadway
broadways brobdingnag brobdingnagian brock brokaw bronson bronte bronx brooke brookes brooklyn
browne brownian brownshirt brownsville brubeck bruce bruckner bruegel brummel brunei bruneian
bruneians brunelleschi brunhilde bruno brunswick brussels brut brutus bryan bryant bryce brynner
bryon brzezinski btu buber buchanan bucharest buchenwald buchwald buckingham buckley buckner
budapest buddha buddhas buddhism buddhisms buddhist buddhists budweiser buffy buford bugatti
bugzilla buick bujumbura bukhara bukharin bulawayo bulfinch bulganin bulgar bulgari bulgaria
bulgarian bulgarians bullwinkle bultmann bumppo bunche bundesbank bundestag bunin bunsen bunyan
burbank burberry burch burgess burgoyne burgundian burke burks burlington burma burmese burnett
burnside burris burroughs burt burton burundi burundian burundians busch bushido bushnell buxtehude
byblos byers byrd byron byronic byzantines byzantium cabernet cabot cabral cabrera cabrini cadette
cadillac cadiz caedmon caerphilly caesar caesars cagney cahokia caiaphas cain cains cairo caitlin
cajun cajuns calais calcutta calder calderon caldwell caleb caledonia calexico calgary calhoun cali
caliban california californian californians caligula callaghan callahan callao callie callisto
caloocan calvary calvert calvin calvinism calvinisms calvinist calvinistic calvinists camacho
camarillo cambodia cambodian cambodians cambrian cambrians cambridge camden camelopardalis camelot
camelots camembert camemberts cameron cameroon cameroonian cameroonians cameroons camilla camille
camoens campanella campbell campinas campos camry camus canaan canaanite canaanites canada canadian
canadianism canadians canaletto canaveral canberra cancun candace candice candide cannes canopus
cantabrigian canterbury cantonese cantrell cantu canute capablanca capek capella capet capetian
capetown caph capistrano capitoline capone capote capra capri capricorn capricorns capuchin capulet
cara caracalla caracas caravaggio carboloy carbondale cardenas cardiff cardin cardozo carey carib
caribbean caribbeans caribs carina carissa carl carla carlene carlin carlo carlos carlsbad carlson
carlton carly carlyle carmela carmella carmelo carmen carmichael carnap carnegie carnot carole
carolina caroline carolingian carolinian carolyn carpathian carpathians carr carranza carrie
carrillo carroll carson cartersville cartesian carthage carthaginian carthaginians cartier
cartwright caruso cary casablanca casals casandra casanova casanovas casey casio caspar casper
caspian cassandra cassandras cassatt cassidy cassie cassiopeia cassius castaneda castile castilian
castillo castlereagh castries castro catalan catalans catalina catalonia catawba cathay cather
catherine cathleen catholicism catholicisms catholics cathryn cathy catiline cato catskill catskills
catt catullus caucasian caucasians caucasoid caucasus cauchy cavendish cavour caxton cayman cayuga
cayugas ceausescu cebu cebuano cecelia cecil cecile cecilia cecily cedric celebes celeste celgene
celia celina cellini celsius celt celtic celtics celts cenozoic centaurus cepheid cepheus cerberus
cerenkov ceres cerf cervantes cesar cessna cetus ceylon ceylonese cezanne chablis chad chadian
chadians chadwick chagall chaitanya chaitin chaldea chaldean chalmers chambersburg champaign
champlain champollion chan chancellorsville chandigarh chandon chandra chandragupta chandrasekhar
chanel chaney chang changchun changsha chantilly chaplin chaplinesque chapman chappaquiddick
chapultepec charbray charlemagne charlene charles charleston charlestons charley charlotte
charlottesville charlottetown charmaine charmin charolais charon chartism chartres charybdis chasity
chateaubriand chattahoochee chattanooga chatterley chatterton chaucer chauncey chautauqua chavez
chayefsky che chechen chechnya cheetos cheever chekhov chekhovian chelsea chelyabinsk chen cheney
chengdu chennai cheops cheri cherie chernenko chernobyl chernomyrdin cherokee cherokees cheryl
chesapeake cheshire chester chesterton chevrolet chevy cheyenne cheyennes chianti chiantis chiba
chibcha chicago chicagoan chicana chicano chickasaw chickasaws chiclets chico chile chilean chileans
chimborazo chimu chinatown chinese chinook chinooks chipewyan chippendale chippewa chippewas
chiquita chirico chisholm chisinau chittagong chivas chloe choctaw choctaws chomsky chongqing chopin
chopra chou chretien chris christ christa christchurch christendom christendoms christensen christi
christianise christianities christianity christianize christians christie christina christine
christlike christmas christmases christmastide christmastides christmastime christmastimes
christoper christopher christs chromebook chromebooks chrysler chrysostom chrystal chukchi chumash
chung churchill churriguera chuvash cicero cid cimabue cincinnati cinderella cinderellas cindy
cinerama cipro circe cisco citibank citigroup citroen claiborne clair claire clairol clancy
clapeyron clapton clara clare clarence clarendon clarice clarissa clark clarke clarksville claude
claudette claudia claudine claudio claudius claus clausewitz clausius clayton clearasil clem
clemenceau clemens clements clemons clemson cleo cleopatra cleveland cliburn clifford clifton cline
clint clinton clio clive clojure clorets clorox clotho clouseau clovis clyde clydesdale clytemnestra
cobain cobb cochabamba cochin cochise cochran cocteau cody coffey cohan cohen coimbatore cointreau
colbert colby cole coleen coleman coleridge colette colfax colgate colin collin collins colombia
colombian colombians colombo coloradan coloradans colorado coloradoan colosseum coltrane columbia
columbus comanche comanches comintern como comoran comoros compaq compton comte conakry conan
concetta concorde concords condillac condorcet conestoga confucian confucianism confucianisms
confucians confucius congo congolese congreve conley connecticut connellsville connemara conner
connery connie connolly connors conrad conrail conroe constance constantine constantinople consuelo
contreras conway cooke cooley coolidge cooperstown coors copacabana copeland copenhagen copernican
copernicus copland copley copperfield coppertone coppola coptic cora cordelia cordoba corey corfu
corina corine corinne corinth corinthian corinthians coriolanus coriolis corleone cormack corneille
cornelia cornelius cornell cornish cornishes cornwall cornwallis coronado corot correggio corrine
corsica corsican cortes corteses cortland corvallis corvus cory cosby cossack costco costello
costner cotonou cotopaxi cotswold coulter couperin courbet courtney cousteau coventries coventry
covington cowell cowley cowper coyle cozumel crabbe craig cranach cranmer crawford cray crayola
crecy cree crees creighton creon cressida cretan cretans crete crichton crimea crimean criollo
crisco cristina croat croatia croatian croatians croats croce crockett croesus cromwell cromwellian
cronin cronkite cronus crookes crosby crowley cruikshank crusoe cruz cryptozoic csonka ctesiphon
cthulhu cuba cuban cubans cuchulain cuisinart culbertson cullen cumberland cummings cunard
cunningham curacao curitiba currier curtis custer cuvier cuzco cybele cyclades cygnus cymbeline
cynthia cyprian cypriot cypriots cyprus cyrano cyril cyrillic cyrus czech czechia czechoslovak
czechoslovakia czechoslovakian czechoslovakians czechs czerny dachau dacron dacrons dada daedalus
daguerre dagwood dahomey daimler dakar dakota dakotan dakotas dalai daley dali dalian dallas
dalmatia dalton damascus damian damien damion damocles damon dana danbury dane danelaw danes
dangerfield danial daniel danielle daniels dannie danny danone dante danton danube danubian danville
daphne darby darcy dardanelles daren darfur darin dario darius darjeeling darla darlene darnell
darrel darrell darren darrin darrow darryl darth dartmoor dartmouth darvon darwin darwinian
darwinism darwinisms darwinist daryl daugherty daumier davao dave david davids davidson davies davis
davy dawes dawkins dawson dayan dayton deana deandre deann deanna deanne debbie debby debian debora
deborah debouillet debra debussy dec decalogue decatur decca deccan december decembers decker
dedekind dee deena deere defoe deidre deimos deirdre dejesus delacroix delacruz delaney delano
delaware delawarean delawareans delawares delbert deleon delgado delhi delia delibes delilah
delilahs delius della delmar delmarva delmer delmonico delores deloris delphi delphic delphinus
deltona demavend demerol demeter demetrius deming democritus demosthenes dempsey dena denali deneb
denebola deng denis denise denmark dennis denny denton denver deon depp derek derick dermot derrida
descartes desdemona desiree desmond detroit deuteronomy deutschmark deutschmarks devanagari devi
devin devon devonian dewar dewayne dewey dewitt dexedrine dexter dhaka dhaulagiri diaghilev diana
diane diann dianna dianne dias dickensian dickerson dickinson dickson dictaphone dictaphones diderot
didrikson diefenbaker diego diem dietrich dijkstra dijon dilbert dillard dillinger dillon dina dinah
dino diocletian diogenes dion dionne dionysian dionysus diophantine dior dirac dirichlet disney
disneyland disraeli diwali dix dixie dixiecrat dixielands dixon django djibouti dmitri dnepr
dnepropetrovsk dnieper dniester doctorow dodgson dodoma dodson doha dolby dollie dolores domesday
domingo dominguez dominic dominica dominican dominicans dominick dominique domitian donahue donald
donaldson donatello donetsk donizetti donn donna donne donnell donner donnie donny donovan dooley
doolittle doonesbury doppler dora dorcas doreen dorian doric doris doritos dorothea dorothy dorset
dorsey dorthy dortmund dostoevsky dothan dotson douala douay doubleday doug douglas douglass douro
dover dow doyle draco dracula dramamine dramamines drambuie drano dravidian dreiser dresden dreyfus
dristan dropbox drupal dryden dschubba duane dubai dubcek dubhe dublin dubrovnik dubuque duchamp
dudley duffy duisburg dulles duluth dumas dumbledore dunant dunbar duncan dundee dunedin dunkirk
dunlap dunn dunne duracell duran durant durante durban durex durham durhams durkheim duroc durocher
duse dushanbe dustbuster dustin dutchman dutchmen dutchwoman duvalier dvina dwayne dwight dylan
dyson dzerzhinsky dzungaria eakins earhart earle earlene earline earnestine earnhardt earp easter
easters eastman easts eastwood eaton eben ebeneezer ebert ebola ebonics ebro ecclesiastes eco
ecuador ecuadoran ecuadorans ecuadorean ecuadorian ecuadorians edam edams edda eddie eddington eden
edens edgar edgardo edinburgh edison edith edmond edmonton edmund edna edsel eduardo edward
edwardian edwardo edwards edwin edwina eeyore effie efrain efren eggo egypt egyptian egyptians
egyptology ehrenberg ehrlich eichmann eiffel eileen einstein einsteins eire eisenhower eisenstein
eisner elaine elam elanor elasticsearch elastoplast elba elbe elbert elbrus eldersburg eldon eleanor
eleazar electra elena elgar eli elias elijah elinor eliot elisa elisabeth elise eliseo elisha eliza
elizabeth elizabethan elizabethans elizabethtown elkhart ella ellen ellesmere ellie ellington elliot
elliott ellis ellison elma elmer elmira elmo elnath elnora elohim eloise eloy elroy elsa elsie
elsinore eltanin elton elul elva elvia elvin elvira elvis elway elwood elyria elysian elysium
elysiums emacs emanuel emerson emil emile emilia emilio emily eminem emma emmanuel emmett emmy emory
encarta endymion engels england english englisher englishes englishman englishmen englishwoman
englishwomen enid enif eniwetok enkidu enoch enos enrico enrique enron eocene epcot ephesian
ephesians ephesus ephraim epictetus epicurus epimethius episcopalian episcopalians epsom epson
epstein equuleus erasmus erato eratosthenes erebus erewhon erhard eric erica erich erick ericka
erickson ericson ericsson eridanus erie erik erika erin eris eritrea eritrean eritreans erlang
erlenmeyer erma erna ernest ernestine ernesto ernie ernst eros eroses errol erse erwin esau escher
escherichia escondido eskimo eskimos esmeralda esperanto esperanza espinoza essen essene essequibo
essex essie esteban estela estella estelle estes esther estonia estonian estonians estrada ethan
ethel ethelred ethernet ethiopia ethiopian ethiopians etna eton etruria etruscan etta eucharist
eucharistic eucharists euclid eugene eugenia eugenie eugenio eula euler eumenides eunice euphrates
eurasia eurasian eurasians euripides eurodollar eurodollars europa europe european europeans
eurydice eustachian eustis euterpe eva evan evangelina evangeline evans evansville evelyn evenki
everest everett everette evert evian evita ewing excalibur excedrin exercycle exocet exxon eyck eyre
eysenck ezekiel ezra fabian fabians facebook faeroe fafnir fagin fahd fahrenheit fairbanks fairfield
fairhope faisal faisalabad fajardo falasha falkland falklands fallopian falstaff falwell fannie
faraday fargo farley farmington farragut farrakhan farrell farsi fassbinder fatah fatima fatimid
faulkner faulknerian fauntleroy faust faustian faustino faustus fawkes faye fayetteville feb
februaries february federico felecia felice felicia felipe felix fellini fenian ferber ferdinand
fergus ferguson ferlinghetti fermat fermi fernandez fernando ferrari ferraro ferrell ferris feynman
fiberglas fibonacci fichte fidel fido figaro figueroa fiji fijian fijians filipino filipinos
fillmore filofax finland finlay finley finn finnbogadottir finnegan finnish finns fiona firebase
firefox firestone fischer fisk fitch fitchburg fitzgerald fitzpatrick fitzroy fizeau flanagan
flanders flathead flatt flaubert fleischer fleming flemish fletcher flintstones flo florence
florentine flores florida floridan floridian floridians florine florsheim flory flossie floyd flynn
foch fokker foley folgers folsom fomalhaut fonda foosball forbes formica formicas formosa formosan
forrest forster fortaleza fosse fotomat foucault fourier fourneyron fowler fragonard fran france
frances francesca francine francis francisca franciscan franciscans francisco franck franco francois
francoise francophile franglais frankel frankenstein frankfort frankfurt frankie frankish franklin
franny franz fraser frau frauen fraulein frazier fred freda freddie freddy frederic frederick
fredericksburg fredericton fredric fredrick freemason freemasonries freemasons freetown freida
fremont frenches frenchman frenchmen frenchwoman frenchwomen freon fresnel fresno freud freudian
frey freya friday fridays frieda friedan friedman friedmann frigga frigidaire frisbee frisco frisian
frisians frito frobisher frodo froissart fromm fronde frontenac frostbelt frunze frye fuchs fuentes
fugger fuji fujian fujitsu fujiwara fujiyama fukuoka fukuyama fulani fulbright fullerton fulton
funafuti fundy furman fushun fuzhou fuzzbuster gabon gabonese gaborone gabriel gabriela gabrielle
gacrux gadsden gaea gael gaelic gaels gagarin gage gaia gail gaiman gaines gainesville gainsborough
galahad galahads galapagos galatea galatia galatians galbraith galen galibi galilean galileans
galilee galileo gallagher gallegos gallic gallicism gallicisms gallo galloway gallup galois
galsworthy galvani galveston gama gamay gambia gambian gambians gamow gandalf gandhi gandhian
ganesha ganges gangtok gansu ganymede garbo garcia gardner gareth garfield garfunkel gargantua
garibaldi garrett garrick garry garth garvey gary garza gascony gasser gastonia gastroenterology
gatling gatorade gatsby gatun gauguin gaul gaulish gauls gauss gaussian gautama gautier gavin gawain
gayle gaza gaziantep gdansk geffen gehenna gehrig geiger gelbvieh geller gemini geminis gena genaro
genet geneva genevieve genghis genoa genoas gentoo geo geoffrey george georges georgetown georgette
georgia georgian georgians georgina gerald geraldine gerard gerardo gerber gere geritol german
germanic germans germany geronimo gerry gershwin gertrude gethsemane getty gettysburg ghana ghanaian
ghazvanid ghent ghibelline giacometti giannini giauque gibbs gibraltar gibraltars gibson gide gideon
gielgud gienah gil gila gilbert gilberto gilchrist gilda gilead giles gilgamesh gillespie gillette
gilliam gillian gilligan gilman gilmore gilroy gina gingrich ginny gino ginsberg ginsburg ginsu
giorgione giotto giovanni giraudoux giselle gish giuliani giuseppe giza gladstone gladstones gladys
glaser glasgow glastonbury glaswegian glaswegians glaxo gleason glenda glendale glenlivet glenn
glenna gloria gloucester glover gnostic gnosticism goa gobi godard goddard godiva godot godspeeds
godthaab godunov godzilla goebbels goering goethals goethe goff gog gogol goiania golan golconda
golda goldberg goldie goldilocks golding goldman goldsboro goldwater goldwyn golgi golgotha goliath
gomez gomorrah gompers gomulka gondwanaland gonzales gonzalez gonzalo goodall goode goodman goodrich
goodwin goodyear goolagong gorbachev gordian gordimer gordon goren gorey gorgas gorgonzola gorky
gotham gothic gothics gouda goudas gould gounod goya grable gracchus graceland gracie graciela grady
graffias grafton grahame grammy grampians granada grayslake grecian greece greek greeks greeley
greene greenland greenlandic greenpeace greensboro greensleeves greenspan greenville greenwich greer
greg gregg gregorian gregorio gregory grenada grenadian grenadians grenadines grendel grenoble
gresham greta gretchen gretel gretzky grieg griffith grimm grinch gris gromyko gropius grosz grotius
grover grozny grumman grundy grus gruyeres guadalajara guadalcanal guadalquivir guadalupe guadeloupe
guallatiri guam guamanian guangdong guangzhou guantanamo guarnieri guatemala guatemalan guatemalans
guayama guayaquil gucci guelph guernsey guernseys guerra guerrero guevara guggenheim guiana
guillermo guinean guineans guinevere guinness guiyang guizhou guizot gujarat gujarati gujranwala
gulfport gullah gulliver gumbel gunther guofeng gupta gurkha gus gustav gustavo gustavus gutenberg
guthrie gutierrez guyana guyanese guzman gwalior gwen gwendoline gwendolyn gwyn haas habakkuk haber
hadar hades hadoop hadrian hafiz hagar hagerstown haggai hagiographa hague hahn haida haidas haifa
hainan haiphong haiti haitian haitians hakka hakluyt hal haldane haleakala haley halifax halley
halliburton hallie halloween halloweens hallstatt hals halsey haman hamhung hamilcar hamill hamilton
hamiltonian hamitic hamlin hammarskjold hammerstein hammett hammond hammurabi hampshire hampton
hamsun han hancock handel haney hanford hangul hangzhou hanna hannah hannibal hanoi hanover
hanoverian hans hansel hansen hanson hanuka hanukah hanukkah hanukkahs hapsburg harare harbin hardin
harding hargreaves harlan harlem harley harlingen harlow harmon harold harper harrell harriet
harriett harrington harris harrisburg harrison harrisonburg harrods harte hartford hartline hartman
harvard harvey hasbro hasidim haskell hastings hatfield hathaway hatsheput hatteras hattie
hattiesburg hauptmann hausa hausdorff havana havanas havarti havel havoline hawaii hawaiian
hawaiians hawkins hawthorne hayden haydn hayek hayes haynes hayward haywood hayworth hazleton
hazlitt hearst heaviside hebe hebei hebert hebraic hebraism hebraisms hebrew hebrews hebrides hecate
hecuba heep hefner hegel hegelian heidegger heidelberg heidi heifetz heilongjiang heimlich heine
heineken heinlein heinrich heinz heisenberg heisman helen helena helene helga helicobacter helicon
heliopolis helios hellene hellenes hellenic hellenisation hellenise hellenism hellenisms hellenist
hellenistic hellenization hellenize heller hellespont hellman helmholtz helsinki helvetian helvetius
hemet hemingway henan hench henderson hendrick hendricks hendrix henley hennessy henri henrietta
henrik henry hensley henson hepburn hephaestus hepplewhite hera heracles heraclitus herakles herbart
herbert herculaneum hercules hereford herefords herero heriberto herman hermaphroditus hermes
herminia hermite hermosillo hernandez herod herodotus heroku herr herrera herrick herschel hersey
hershel hershey hertzsprung herzegovina herzl heshvan hesiod hesperia hesperus hess hesse hester
heston hettie hewitt hewlett heyerdahl heywood hezbollah hezekiah hialeah hiawatha hibernia
hibernian hickman hickok hieronymus higashiosaka higgins hightstown hilario hilary hilbert hilda
hildebrand hilfiger hillary hillel hilton himalaya himalayan himalayas himmler hinayana hindemith
hindenburg hindi hindu hinduism hinduisms hindus hindustan hindustani hindustanis hines hinesville
hinton hipparchus hippocrates hippocratic hiram hirobumi hirohito hiroshima hispanic hispanics
hispaniola hitachi hitchcock hitler hitlers hittite hittites hmong hobart hobbes hobbs hockney hodge
hodges hodgkin hoff hoffa hoffman hofstadter hogarth hogwarts hohenlohe hohenstaufen hohenzollern
hohhot hohokam hokkaido hokusai holbein holcomb holden holland hollander hollanders hollands
hollerith holley hollie hollis holloway hollywood holman holmes holocene holst holstein holsteins
holt homeric honda honduran hondurans honduras honecker honeywell hong honiara honolulu honshu hooke
hooper hoosier hoosiers hopewell hopi hopis hopkins horace horacio horatio hormel hormuz hornblower
horne horowitz horthy horton horus hosea hotpoint hottentot hottentots houdini houma housman houston
houyhnhnm hovhaness howard howe howell howells howrah hoyle hrothgar huang hubbard hubble hubei
huber hubert huck huddersfield hudson huerta huey huffman huggins hugh hughes hugo huguenot
huguenots hui huitzilopotchli humberto humboldt hume hummel humphrey humphreys humvee hun hunan
hungarian hungarians hungary huns hunspell huntington huntley huntsville hurd hurley huron hurst hus
hussein husserl hussite huston hutchinson hutton hutu huxley huygens hyades hyde hyderabad hyperion
hyundai iaccoca iago ian iapetus ibadan iberia iberian ibiza iblis ibo ibsen icahn icarus iceland
icelander icelanders icelandic idaho idahoan idahoans idahoes idahos ieyasu ignacio ignatius igor
iguassu ijsselmeer ike ikhnaton ila ilene iliad iliads illinois illinoisan illinoisans illuminati
ilyushin imelda imhotep imodium imogene imus ina inca incas inchon india indian indiana indianan
indianans indianapolis indianian indians indio indira indochina indochinese indonesia indonesian
indonesians indore indra indus indy ines inez inge inglewood ingram ingres ingrid innsbruck inonu
instagram instamatic intelsat internationale interpol inuit inuits inuktitut invar ionesco ionian
ionians ionics iowa iowan iowans iowas iphigenia ipswich iqaluit iqbal iquitos ira iran iranian
iranians iraq iraqi iraqis ireland irene irish irisher irishman irishmen irishwoman irishwomen
irkutsk irma iroquoian iroquoians iroquois irrawaddy irtish irvin irvine irving irwin isaac isabel
isabela isabella isabelle isaiah iscariot isfahan isherwood ishim ishmael ishtar isiah isidro isis
islam islamabad islamic islamism islamist islamophobia islamophobic islams ismael ismail isolde
ispell israel israeli israelis israelite israels issac issachar istanbul isuzu itaipu italian
italianate italians italy itasca ithaca ithacan ito iva ivan ivanhoe ives ivorian iyar izaak izanagi
izanami izhevsk izmir izod izvestia jackie jacklyn jackson jacksonian jacksonville jacky jaclyn
jacob jacobean jacobi jacobin jacobite jacobs jacobson jacqueline jacquelyn jacques jacuzzi jagger
jagiellon jahangir jaime jain jainism jaipur jakarta jake jamaal jamaica jamaican jamaicans jamal
jamar jame jamel james jamestown jami jamie jan jana janacek jane janell janelle janesville janet
janette janice janie janine janis janissary janjaweed janna jannie jansen jansenist januaries
january janus japanese japaneses japs japura jared jarlsberg jarrett jarrod jarvis jason jataka
javanese javas javier jaxartes jayapura jayawardene jaycee jaycees jayne jayson jeanette jeanie
jeanine jeanne jeannette jeannie jeannine jed jedi jeeves jeff jefferey jefferson jeffersonian
jeffery jeffrey jeffry jehoshaphat jehovah jekyll jenifer jenkins jenna jenner jennie jennifer
jennings jensen jephthah jerald jeremiah jeremiahs jeremy jeri jericho jermaine jerold jerome jerri
jerrod jerrold jerry jerusalem jess jesse jessica jessie jesuit jesuits jesus jetway jew jewell
jewess jewesses jewish jewishness jewry jews jezebel jezebels jiangsu jiangxi jidda jilin jill
jillian jim jimenez jimmie jinan jinnah jinny jivaro joan joann joanna joanne joaquin jocasta
jocelyn jodi jodie jody joe joel jogjakarta johann johanna johannes johannesburg johnathan johnathon
johnie johnnie johnson johnston johnstown jolene joliet jolson jon jonah jonahs jonas jonathan
jonathon jones jonesboro joni jonson joplin jordan jordanian jordanians jorge jose josef josefa
josefina joseph josephine josephs josephson josephus joshua josiah josie josue jove jovian joyce
joycean joyner juan juana juanita juarez jubal judaeo judah judaic judaical judaism judaisms judas
judases judd jude judea judith judson judy jules julia julian juliana julianne julie julies juliet
juliette julio julius julliard july june juneau junes jung jungfrau jungian juno jupiter jurassic
jurua justin justine justinian jutland juvenal kaaba kabul kafka kafkaesque kagoshima kahlua kahului
kaifeng kailua kaitlin kalahari kalamazoo kalashnikov kalb kalevala kalgoorlie kali kalmyk kama
kamchatka kamehameha kampala kampuchea kanchenjunga kandahar kandinsky kane kaneohe kankakee kannada
kano kanpur kansan kansans kansas kant kantian kaohsiung kaposi kara karachi karaganda karakorum
karamazov kareem karen karenina kari karin karina karl karla karloff karo karol karroo karyn kasai
kasey kashmir kashmirs kasparov kate katelyn katharine katherine katheryn kathiawar kathie kathleen
kathmandu kathrine kathryn kathy katie katina katmai katmandu katowice katrina katy kauai kaufman
kaunas kaunda kawabata kawasaki kay kaye kayla kazakh kazakhs kazakhstan kazan kazantzakis keaton
keats keck keenan keewatin keillor keisha keith keller kelley kelli kellie kellogg kelly kelsey
kemerovo kemp kempis kendall kendra kendrick kenmore kennan kennedy kenneth kennewick kennith kenny
kenosha kent kenton kentuckian kentuckians kentucky kenya kenyan kenyans kenyatta kenyon keogh
keokuk kepler kerensky keri kermit kern kerouac kerr kerri kerry kettering keven kevin kevlar
kevorkian kewpie keynes keynesian khabarovsk khachaturian khalid kharkov khartoum khayyam khazar
khmer khoikhoi khoisan khomeini khorana khrushchev khufu khulna khwarizmi khyber kickapoo kidd kiel
kierkegaard kieth kiev kigali kikuyu kilauea kilimanjaro killeen kilroy kim kimberley kimberly
kingsport kingston kingstown kinney kinsey kinshasa kiowa kiowas kipling kirby kirchhoff kirchner
kirghistan kirghiz kirghizia kiribati kirinyaga kirk kirkland kirkpatrick kirov kirsten kisangani
kishinev kislev kissimmee kissinger kitakyushu kitchener kiwanis klan klansman klaus klee kleenex
kleenexes klein klimt kline klingon klondike klondikes kmart knapp knesset kngwarreye knickerbocker
knievel knopf knossos knowles knox knoxville knudsen knuth kobe koch kochab kodachrome kodak kodaly
kodiak koestler kohinoor koizumi kojak kokomo kolyma kommunizma kong kongo konrad koontz koppel
koran koranic korans korea korean koreans kornberg kory korzybski kosciusko kossuth kosygin kotlin
koufax kowloon kraft krakatau krakatoa krakow kramer krasnodar krasnoyarsk krebs kremlin
kremlinologist kremlinology kresge kringle kris krishna krishnamurti krista kristen kristi kristie
kristin kristina kristine kristopher kristy kroc kroger kronecker kropotkin kruger krugerrand krupp
krystal kshatriya kublai kubrick kuhn kuibyshev kulthumm kunming kuomintang kurd kurdish kurdistan
kurosawa kurt kurtis kusch kutuzov kuwait kuwaiti kuwaitis kuznets kuznetsk kwakiutl kwan kwangchow
kwangju kwanzaa kwanzaas kyle kyoto kyrgyzstan kyushu laban labrador labradorean labradorian
labradors lacey lachesis lactobacillus ladoga ladonna lafayette lafitte lagos lagrange lagrangian
lahore laius lajos lakeisha lakeland lakewood lakisha lakota lakshmi lamaism lamaisms lamar lamarck
lamaze lambert lamborghini lambrusco lamont lana lancashire lancaster lancelot landon landry landsat
landsteiner lang langerhans langland langley langmuir lanka lankan lanny lansing lanzhou lao laocoon
laos laotian laotians laplace laplacian lapland laplander lapp lapps lara laramie lardner laredo
larousse larry lars larsen larson las lascaux lassa lassen latasha lateran latham latin latina
latiner latino latinos latins latinx latisha latonya latoya latrobe latvia latvian latvians lauder
laue laura laurasia lauren laurence laurent lauri laurie laval lavern laverne lavoisier lavonne
lawanda lawrence lawson lawton layamon layla layton lazaro lazarus leadbelly leah leakey leander
leann leanna leanne lear learjet leary leavenworth lebanese lebanon lebesgue leblanc leda lederberg
leeds leesburg leeuwenhoek legendre leger lego legree lehman leibniz leicester leicesters leiden
leif leigh leila leipzig lela leland lelia lemaitre lemuel lemuria len lena lenard lenin leningrad
leninism leninist lennon lenny leno lenoir lenora lenore lenten lents leo leola leominster leon
leona leonard leonardo leoncavallo leonel leonid leonidas leonor leopold leopoldo leos lepidus lepke
lepus lerner leroy les lesa lesley leslie lesotho lesseps lessie lester lestrade leta letha lethe
leticia letitia letterman levant levesque levi levine levis leviticus levitt lew lewinsky lewis
lewiston lewisville lexington lexus lhasa lhasas lhotse liaoning libby liberace liberia liberian
liberians libra libras libreville librium libya libyan libyans lichtenstein lidia lieberman
liebfraumilch liechtenstein liechtensteiner liechtensteiners lila lilia lilian liliana lilith
liliuokalani lille lillian lillie lilliput lilliputians lilly lilongwe lima limbaugh limburger
limoges limousin limpopo lin lina lincoln lincolns lind linda lindbergh lindsay lindsey lindy
linnaeus linotype linton linus linux linwood lionel lipizzaner lippi lippmann lipscomb lipton lisa
lisbon lissajous lister listerine liston liszt lithuania lithuanian lithuanians litton livermore
liverpool liverpudlian liverpudlians livia livingston livingstone livonia livy liz liza lizzie lizzy
ljubljana llewellyn lloyd lobachevsky lochinvar locke lockean lockheed lockwood lodi lodz loewe
loewi loews logan lohengrin loire lois loki lola lolita lollard lollobrigida lombard lombardi
lombardy lome lompoc lon london londoner londoners longfellow longmont longstreet longueuil longview
lonnie lopez lora lorain loraine lorelei loren lorena lorene lorentz lorentzian lorenz lorenzo
loretta lori lorie lorna lorraine lorre lorrie los lothario lotharios lott lottie lou louella louie
louis louisa louise louisiana louisianan louisianans louisianian louisianians louisville lourdes
lovecraft lovelace lowe lowell lowenbrau lowery loyang loyd loyola luanda luann lubavitcher lubbock
lubumbashi lucas luce lucia lucian luciano lucien lucifer lucile lucille lucinda lucio lucite
lucites lucius lucknow lucretia lucretius lucy luddite luddites ludhiana ludwig luella lufthansa
luftwaffe luger lugosi luigi luis luisa luke lula lully luna lupe lupercalia luria lusaka lusitania
luther lutheran lutheranism lutheranisms lutherans luvs luxembourg luxembourger luxembourgers
luxembourgian luz luzon lvov lyallpur lycra lycurgus lydia lydian lydians lyell lyle lyly lyman lyme
lynchburg lynda lyndon lynette lynn lynne lynnette lyon lyons lyra lysenko lysistrata lysol maalox
mabel mable macao macaulay macbeth maccabees maccabeus macedon macedonia macedonian macedonians mach
machiavelli machiavellian macias macintosh mackenzie mackinac macmillan macon macumba macy
madagascan madagascans madagascar maddox madeira madeiras madeleine madeline madelyn madera madge
madison madonna madonnas madrid madurai mae maeterlinck magdalena magdalene magellan magellanic
maggie maghreb maginot magnificat magnitogorsk magog magoo magritte magsaysay magyar magyars
mahabharata maharashtra mahavira mahayana mahayanist mahdi mahfouz mahican mahicans mahler mai
maidenform maigret maillol maiman maimonides maine mainer mainers maisie maitreya majorca majuro
makarios malabar malabo malacca malachi malagasy malamud malaprop malawi malawian malawians malay
malaya malayalam malayan malayans malays malaysia malaysian malaysians malcolm maldive maldives
maldivian maldivians maldonado mali malian malians malibu malinda malinowski mallomars mallory
malone malory malplaquet malraux malta maltese malthus malthusian malthusians mameluke mamet mamie
mammons mamore managua manama manasseh manchester manchu manchuria manchurian manchus mancini
mancunian mancunians mandalay mandela mandelbrot mandeville mandingo mandrell mandy manet manfred
manhattan manhattans mani manichean manilas manitoba manitoulin mankato manley mann mannheim
mansfield manson manteca mantegna manuel manuela manx mao maoism maoisms maoist maoists maori maoris
mapplethorpe maputo mara maracaibo marat maratha marathi marc marceau marcel marcelino marcella
marcelo marci marcia marciano marcie marco marconi marcos marcus marcuse marcy marduk margaret
margarito margery margie margo margot margret margrethe marguerite mari marian mariana marianas
marianne mariano maribel maricela marie marietta marilyn marin mario marion maris marisa marisol
marissa maritain maritza mariupol marius marjorie marjory markab markham markov marla marlboro
marlborough marlene marley marlon marlowe marmara marne maronite marple marquesas marquette marquez
marquita marrakesh marriott marsala marseillaise marseillaises marseilles marsha marshall marta
martel martha martian martians martina martinez martinique marty marva marvell marvin marx marxian
marxism marxisms marxist marxists mary maryann maryanne maryellen maryland marylander marylou
marysville masada masai masaryk mascagni masefield maserati maseru mashhad masonite massachusetts
massasoit massenet massey mather matheson mathew mathews mathewson mathias mathis matilda matisse
matlab mattel matterhorn matthew matthews matthias mattie maud maude maugham maui mauldin maupassant
maura maureen mauriac maurice mauricio maurine mauritania mauritanian mauritanians mauritian
mauritians mauritius mauro maurois mauryan mauser mavis maximilian maxine maxwell maya mayan mayans
mayas mayer mayfair maynard mayra mays maytag mazama mazarin mazatlan mazda mazola mazzini mbabane
mbini meade meagan medan medea medellin medford medicaids medicares medici medina mediterranean
mediterraneans megan meghan meier meighen meiji meir mejia mekong mel melanesia melanesian melanie
melba melbourne melchior melchizedek melendez melinda melisa melisande melissa mellon melpomene
melton melva melville melvin memcached memling memphis menander mencius mencken mendel mendeleev
mendelian mendelssohn mendez mendocino mendoza menelaus menelik menes mengzi menifee menkalinan
menkar menkent mennen mennonite mennonites menominee menotti mensa mentholatum menuhin menzies
mephisto mephistopheles merak mercado mercator merced mercedes mercia merck mercuries mercurochrome
meredith merle merlin merlot merovingian merriam merrick merrill merrimack merritt merthiolate
merton mervin mesabi mesmer mesolithic mesopotamia mesopotamian mesozoic messerschmidt messiaen
metallica metamucil methodism methodisms methodist methodists methuselah metternich meuse mexicali
mexican mexicans mexico meyer meyerbeer meyers mfume mia miami miamis miaplacidus micah micawber
michael michaelmas michaelmases micheal michel michelangelo michele michelin michelle michelob
michelson michigan michigander michiganders michiganite mickie micky micmac micmacs micronesia
micronesian microsoft midas middleton middletown mideast mideastern midwest midwestern midwesterner
miguel mikhail mikoyan milagros milan milanese mildred milford milken millard millay millicent
millie millikan milne milo milosevic miltiades milton miltonian miltonic miltown milwaukee mimi
minamoto mindanao mindoro mindy minerva ming mingus minneapolis minnelli minnesota minnesotan
minnesotans minnie minoan minoans minolta minos minot minotaur minsk minsky mintaka minuit miocene
mir mira mirabeau mirach miranda mirfak miriam miro mirzam miskito mississauga mississippi
mississippian mississippians missoula missouri missourian missourians missy mistassini mitch mitchel
mitchell mitford mithra mithridates mitsubishi mitterrand mitty mitzi mixtec mizar mnemosyne mobil
mobutu modesto modigliani moe moet mogadishu mohacs mohamed mohammad mohammedan mohammedanism
mohammedanisms mohammedans mohave mohaves mohawk mohawks mohegan moho mohorovicic moira moises
moiseyev mojave mojaves moldavia moldavian moldova moldovan moliere molina mollie molnar moloch
molokai molotov moluccas mombasa mona monacan monaco mondale monday mondays mondrian monegasque
monegasques monera monessen monet mongolia mongolian mongolians mongolic monica monique monmouth
monongahela monroe monrovia mons monsanto montague montaigne montana montanan montanans montcalm
monte montenegrin montenegro monterey monterrey montesquieu montessori monteverdi montevideo
montezuma montgolfier montgomery monticello montoya montpelier montrachet montreal montserrat monty
moog mooney moore moorish morales moran moravia moravian mordred moreno morgan morgans morgantown
moriarty morin morison morita morley mormon mormonism mormonisms mormons moro moroccan moroccans
moroni morpheus morphy morris morrison morristown morse mort mortimer morton moscow moseley moselle
moses moslem mosley mosul motorola motown motrin mott moulton mountbatten mountie mounties
moussorgsky mouthe mowgli mozambican mozambicans mozambique mozart mozilla muawiya mubarak mueller
muensters mugabe muhammad muhammadan muhammadanism muhammadanisms muhammadans muir mujib mulder
mullen muller mullikan mullins mulroney multan mumbai mumford muncie munich munoz munro munster
muppet murasaki murat murchison murcia murdoch murfreesboro muriel murillo murine murmansk murphy
murray murrieta murrow murrumbidgee muscovite muscovy musharraf musial muskegon muskogee muslim
muslims mussolini mussorgsky mutsuhito myanmar mycenae mycenaean myers mylar mylars myles myra
myrdal myrna myron mysore myst nabisco nabokov nader nadia nadine nagasaki nagoya nagpur nagy
nahuatl nahuatls nahum naipaul nair nairobi naismith nam namath namibia namibian namibians nampa nan
nanak nanchang nancy nanette nanjing nannie nanook nansen nantes nantucket naomi napa naphtali
napier naples napoleonic napster narmada narnia narraganset narragansett nash nashua nashville
nassau nasser nat natalia natalie natasha natchez nate nathan nathaniel nathans naugahyde nauru
navajo navajoes navajos navarre navarro navratilova nazarene nazareth nazca nazi nazis nazism
nazisms ndjamena neal neapolitan nebraska nebraskan nebraskans nebuchadnezzar ned nefertiti negev
negress negresses negroes negroids negros nehemiah nehru neil nelda nell nellie nelly nelsen
nembutal neo neogene nepal nepalese nepali nepalis neptune nereid nerf nero neruda nescafe
nesselrode nestor nestorius netflix netherlander netherlanders netherlands netscape nettie
netzahualcoyotl neva nevada nevadan nevadans nevadian nevis nevsky newark newburgh newcastle
newfoundland newfoundlander newfoundlands newman newport newsweek newtonian nexis ngaliema nguyen
niagara niamey nibelung nicaea nicaragua nicaraguan nicaraguans niccolo nicene nichiren nicholas
nichole nichols nicholson nicklaus nickolas nicobar nicodemus nicola nicolas nicole nicosia niebuhr
nielsen nietzsche nieves nigel niger nigeria nigerian nigerians nigerien nijinsky nike nikita nikkei
nikki nikolai nikolayev nikon nile nimitz nina nineveh nintendo niobe nippon nipponese nirenberg
nisan nissan nita nivea nixon nkrumah noah nobel nobelist nobelists noe noelle noemi nokia nola
nolan nome nona nootka nora norbert norberto nordic nordics noreen norfolk noriega norma norman
normand normandy normans norplant norris norse norseman norsemen northampton northeasts northrop
northrup norths northwests norton norway norwegian norwegians norwich nosferatu nostradamus
nottingham nouakchott noumea novartis november novembers novgorod novocain novocaine novocains
novokuznetsk novosibirsk noxzema noyce noyes nubia nubian nukualofa nunavut nunez nunki nuremberg
nureyev nyasa nyerere oahu oakland oakley oates oaxaca obadiah obama obamacare oberlin oberon ocala
ocaml occam occident oceania oceanside oceanus ochoa oct octavia octavian octavio october octobers
odell oder odessa odets odin odis odom odysseus oedipus oersted ofelia offenbach ogbomosho ogden
ogilvy oglethorpe ohio ohioan ohioans oise ojibwa ojibwas okayama okeechobee okefenokee okhotsk
okinawa okinawan oklahoma oklahoman oktoberfest ola olaf olajuwon olav oldenburg oldfield oldsmobile
olduvai olen olenek olga oligocene olin oliver olivetti olivia olivier ollie olmec olmsted olsen
olson olympia olympiad olympiads olympian olympians olympias olympic olympics olympus omaha omahas
oman omani omanis omar omayyad omdurman omsk onassis oneal onega onegin oneida oneidas ono onondaga
onondagas onsager ontarian ontario oort opel ophelia ophiuchus oppenheimer oprah ora oran oranjestad
orbison ordovician oregon oregonian oregonians orem oreo orestes orientalism orin orinoco orion
oriya orizaba orkney orlando orleans orlon orlons orly orpheus orphic orr ortega ortiz orval orville
orwell orwellian osage osages osaka osbert osborn osborne oscar oscars osceola osgood oshawa oshkosh
osiris oslo osman ostrogoth ostwald osvaldo oswald othello otis ottawa ottawas otto ouagadougou
ouija ouijas ovid owen owens owensboro oxnard oxonian oxus oxycontin ozark ozarks ozymandias ozzie
paar pablo pabst pacheco pacino packard padang paderewski padilla paganini paglia pahlavi paige
paine paiute paiutes pakistan pakistani pakistanis palau palembang paleocene paleogene paleozoic
palermo palestine palestinian palestinians palestrina paley palikir palladio palmdale palmer
palmerston palmolive palmyra palomar pam pamela pamirs panamanian panamanians panasonic pandora
pangaea pankhurst panmunjom pantagruel pantaloon panza paracelsus paraclete paraguay paraguayan
paraguayans paralympic paralympics paramaribo parcheesi pareto paris parisian parisians parker
parkersburg parkinson parkinsonism parkman parmenides parmesan parmesans parnassus parnassuses
parnell parr parrish parsee parsees parsi parsifal parsis parthenon parthia pasadena pascagoula
pasco pasquale passover passovers pasternak pasteur patagonia patagonian patel paterson patna
patrica patrice patricia patrick patterson patti patton paul paula paulette pauli pauline pauling
pavarotti pavlov pavlovian pawnee pawnees payne peabody peale pearlie pearson peary pechora
peckinpah pecos pedro pegasus pegasuses peggy pei peiping peking pekings pele pelee peloponnese
pembroke pena penderecki penelope penn penney pennington pennsylvania pennsylvanian pennsylvanians
pennzoil pensacola pentateuch pentax pentecost pentecostal pentecostalism pentecostals pentecosts
pentium peoria pepin pepsi pepys pequot percheron percival percy perelman perez periclean pericles
perkins perl permalloy permian pernod peron perot perrier perry perseid persephone persepolis
perseus pershing persia persian persians perth peru peruvian peruvians peshawar petaluma pete
petersen peterson petra petrarch peugeot pfizer phaedra phaethon phanerozoic pharisaical phekda
phelps phidias philadelphia philby philemon philip philippe philippians philippine philippines
philips phillip phillipa phillips philly phipps phobos phoenicia phoenician phoenicians phrygia
phyllis piaf piaget picasso piccadilly pickering pickett pickford pickwick pict piedmont pierre
pierrot pilate pilates pilcomayo pillsbury pinatubo pincus pindar pinkerton pinocchio pinochet
pinter piraeus pirandello pisa pisces pisistratus pissaro pitcairn pitt pittman pitts pittsburgh
pittsfield pius pizarro planck plano plantagenet plasticine plataea plath plato platonism platonist
platte plautus playtex pleiades pleistocene plexiglas plexiglases pliny pliocene pliocenes plutarch
pluto plymouth pocahontas pocatello pocono poconos podgorica podhoretz podunk poe pogo poiret poirot
poisson poitier poland polanski polaris polaroid polaroids polk pollux polly pollyanna poltava
polyhymnia polynesia polynesian polynesians polyphemus pomerania pomeranian pomona pompeian pompeii
pompey pontchartrain pontiac pontianak poole poona popeye popocatepetl poppins popsicle porfirio
porrima porsche porterville portia portland portsmouth portugal portuguese poseidon potemkin potomac
potsdam pottawatomie potts pottstown poughkeepsie poussin powell powhatan poznan prada prado prague
praia prakrit pratchett pratt pravda praxiteles preakness precambrian preminger premyslid prensa
prentice presbyterian presbyterianism presbyterianisms presbyterians prescott presley preston
pretoria priam pribilof priceline priestley princeton principe priscilla prius procrustean
procrustes procter procyon prokofiev promethean prometheus proserpina proserpine protagoras
proterozoic protestantism protestantisms proteus proudhon proust provencals provence providences
provo prozac prozacs pruitt prussia prussian prussians prut pryor psalter psalters ptah ptolemaic
ptolemies ptolemy puccini puckett puebla puerto puget pugh pulaski pulitzer pullman pullmans punic
punjab punjabi purana purcell purdue purim purims purina puritanisms purus pusan pusey pushkin
pushtu putin putnam puzo pygmalion pyle pym pynchon pyongyang pyotr pyrenees pyrex pyrexes pyrrhic
pythagoras pythagorean pythias qaddafi qantas qatar qatari qataris qingdao qinghai qiqihar qom
quaalude quaker quakerism quakerisms quakers qualcomm quaoar quasimodo quaternary quayle quebec
quebecker quechua queensland quentin quetzalcoatl quezon quincy quinn quintilian quinton quirinal
quito quixote quixotism qumran quonset quran quranic rabat rabelais rabelaisian rabin rachael rachel
rachelle rachmaninoff racine radcliff radcliffe rae rafael raleigh ralph rama ramada ramadan
ramadans ramakrishna ramanujan ramayana rambo ramirez ramiro ramon ramona ramos ramsay ramses ramsey
randal randall randell randi randolph rangoon rankin rankine raoul raphael rappaport rapunzel raquel
rasalgethi rasalhague rasmussen rasputin rasta rastaban rastafarian rastafarianism rastafarians
ratliff raul rawalpindi rayburn rayleigh raymond raymundo reagan reaganomics reba rebekah recife
redding redford redgrave redis redmond redshift reebok reese refugio reggie regina reginae reginald
regor regulus rehnquist reich reid reilly reinaldo reinhardt reinhold remarque rembrandt remington
remus rena renault rene renee reno renoir reuben reuters reuther reva revlon rex reyes reykjavik
reyna reynaldo reynolds rhee rheingau rhenish rhiannon rhine rhineland rhoda rhode rhodes rhodesia
rhodesian rhonda rhone ribbentrop ricardo richard richards richardson richelieu richie richmond
richter richthofen rickenbacker rickey rickie rickover ricky rico riefenstahl riel riemann riesling
rieslings riga rigel riggs rigoberto rigoletto riley rilke rimbaud ringling ringo rio rios ripley
risorgimento rita ritalin ritz rivas rivera riyadh rizal roanoke robbie robbin robbins robby
roberson robert roberta roberto roberts robertson robeson robespierre robinson robitussin robles
robson robt robyn rocco rocha rochambeau roche rochelle rochester rockefeller rockford rockies
rockne rockwell roddenberry roderick rodger rodgers rodin rodney rodolfo rodrick rodrigo rodriguez
rodriquez roeg rogelio roget rojas roku rolaids roland rolando rolex rolland rollerblade rollins
rolodex rolvaag romanesque romanesques romania romanian romanians romanies romano romanov romans
romansh romany rome romero romes rommel romney romulus ron ronald ronda ronnie ronny ronstadt
rontgen rooney roosevelt roquefort roqueforts rorschach rory rosa rosales rosalie rosalind rosalinda
rosalyn rosanna rosanne rosario roscoe roseann roseau rosecrans rosella rosemarie rosenberg rosendo
rosenzweig rosetta rosicrucian rosie roslyn ross rossetti rossini rostand rostov rostropovich
roswell rotarian roth rothko rothschild rotterdam rouault roumania rourke rousseau rowe rowena
rowland rowling roxanne roxie roxy roy royce rozelle rubaiyat rubbermaid ruben rubens rubicon
rubicons rubik rubin rubinstein ruchbah rudolf rudolph rudy rudyard rufus ruhr ruiz rukeyser
rumanian rumanians rumpelstiltskin rumsfeld runnymede runyon rupert rushdie rushmore ruskin russel
russell russia russian russians russo rustbelt rutan rutgers ruth rutherford ruthie rutledge rwanda
rwandan rwandans rwandas ryan rydberg ryder ryukyu saab saar saarinen saatchi sabik sabin sabina
sabine sabrina sacajawea sacco sachs sacramento sadat saddam sadducee sade sadie sadr safavid
safeway sagan saginaw sagittarius sagittariuses sahara saharan sahel saigon saiph sakai sakha
sakhalin sakharov saks sal saladin salado salas salazar salem salerno salesforce salinas salinger
salisbury salish salk sallie sallust salome salonika salton salvador salvadoran salvadorans
salvadorean salvadoreans salvadorian salvadorians salvatore salween salyut samantha samar samara
samaritan samaritans samarkand sammie sammy samoa samoan samoans samoset samoyed sampson samson
samsonite samsung samuel samuelson san sana sanaa sanchez sancho sandburg sandinista sandoval sandra
sanford sanforized sanger sanhedrin sanka sankara sanskrit santa santana santayana santeria santiago
santos sappho sapporo sara saracen saracens saragossa sarah sarajevo sarasota saratov sarawak
sardinia sargasso sargent sargon sarnoff saroyan sarto sartre sasha saskatchewan saskatoon sasquatch
sasquatches sassanian sassoon satan saturday saturdays saturn saturnalia saudi saudis saul saunders
saundra saussure savannah savonarola savoyard saxon saxons saxony sayers scala scandinavia
scandinavian scandinavians scaramouch scarborough scarlatti scheat schedar scheherazade schelling
schenectady schiaparelli schick schiller schindler schlesinger schliemann schlitz schloss schmidt
schnabel schneider schoenberg schopenhauer schrieffer schroeder schubert schultz schulz schumann
schumpeter schuyler schuylkill schwartz schwarzenegger schwarzkopf schweitzer schweppes schwinger
schwinn scientologist scientologists scientology scipio scorpio scorpios scorpius scorsese scot
scotchman scotchmen scotchwoman scotchwomen scotia scotland scots scotsman scotsmen scotswoman
scotswomen scott scottie scotties scottish scottsdale scranton scriabin scribner scruggs sculley
scylla scythia scythian seaborg seagram sean seattle sebastian sebring seconal seder seders sedna
seebeck seeger sega segovia segre segundo segway segways seiko seinfeld sejong selassie selectric
selena seleucid seleucus selim seljuk selkirk selma selznick semarang seminole seminoles semiramis
semite semites semitic semitics semtex sendai seneca senecas senegal senegalese senghor sennacherib
sennett sensurround seoul sephardi sepoy september septembers septuagint septuagints sequoya serb
serbia serbian serbians serbs serena serengeti sergei sergio serpens serra serrano seth seton seurat
seuss sevastopol severn severus seville seward sextans seychelles seyfert seymour shaanxi shackleton
shaffer shaka shakespeare shakespearean shana shandong shane shankara shanna shannon shanxi shapiro
shari sharif sharlene sharon sharpe sharron shasta shaula shaun shauna shavian shavuot shaw shawn
shawna shawnee shawnees shcharansky shea sheba shebeli sheboygan sheena sheetrock sheffield shelby
sheldon shelia shelley shelly shelton shenandoah shenyang sheol shepard sheppard sheratan sheraton
sheree sheri sheridan sherlock sherman sherpa sherri sherrie sherwood sheryl shetland shetlands
shevardnadze shevat shiite shiites shijiazhuang shikoku shillong shiloh shinto shintoism shintoisms
shintoist shintoists shintos shiraz shirley shiva shockley shoshone shoshones shostakovitch shrek
shreveport shriner shropshire shula shylock shylockian siam siamese sian sibelius siberia siberian
siberians sichuan sicilian sicilians sicily sid siddhartha sidney siegfried siemens sierpinski
sigismund sigmund sigurd sihanouk sikh sikhism sikhs sikkim sikkimese sikorsky silas silesia
silurian silurians silva silvia simenon simmental simmons simon simone simpson simpsons simpsonville
sinai sinatra sinbad sinclair sindbad sindhi singapore singaporean singaporeans singh sinhalese
sinkiang sioux sirius sistine sisyphean sisyphus siva sivan sjaelland skinner skippy skopje skye
skylab skype slackware slashdot slater slav slavic slavonic slavs slidell sloan sloane slocum slovak
slovakia slovakian slovaks slovene slovenes slovenia slovenian slovenians slurpee smetana smirnoff
smithson smithsonian smolensk smollett smyrna snapple snead snell snowbelt snyder soave socastee
socorro socrates socratic soddy sodom sofia soho solis solomon solon solzhenitsyn somali somalia
somalian somalians somalis somme somoza sondheim sondra songhai songhua sonia sonja sonora sontag
sony sonya sophia sophie sophoclean sophocles sopwith sorbonne sosa soto souphanouvong sourceforge
sousa southampton southeasts southey souths southwests soweto soyinka soyuz spaatz spackle spahn
spain spanglish spaniard spaniards spanish sparta spartacus spartanburg spartans speer spence
spencer spencerian spengler spenglerian spenser spenserian sperry spica spielberg spillane spinoza
spinx spiro spirograph spitsbergen spitz spock spokane springdale springfield springsteen squanto
squibb srinagar srivijaya stacey staci stacie stacy stael stafford stalin stalingrad stalinist
stallone stamford stan standish stanford stanislavsky stanley stanton starbucks starkey starr staten
staubach staunton steadicam steele stefan stefanie steinbeck steinem steiner steinmetz steinway
stella stendhal stengel stephan stephanie stephen stephens stephenson sterne sterno steuben
steubenville steve steven stevens stevenson stevie stewart stieglitz stilton stiltons stimson stine
stirling stockhausen stockholm stockton stoicisms stolichnaya stolypin stonehenge stoppard stowe
strabo stradivari stradivarius strasbourg strauss stravinsky streisand strickland strindberg
stromboli stu stuart stuarts studebaker stuttgart stuyvesant stygian styrofoam styrofoams styron
styx suarez subaru sucre sucrets sudan sudanese sudetenland sudoku sudra suetonius suez suffolk sufi
sufism suharto sui sukarno sukkot sukkoth sukkoths sulawesi suleiman sulla sullivan sumatra sumatran
sumatrans sumeria sumerian sumerians sumner sumter sundanese sundas sunday sundays sunkist sunni
sunnis sunnite sunnites sunnyvale superbowl superfund surabaja surabaya surat suriname surinamese
surya susan susana susanna susanne susie susquehanna sussex sutherland sutton suva suwanee suzanne
suzette suzhou suzuki suzy svalbard sven svengali sverdlovsk swahili swahilis swammerdam swanee
swansea swanson swazi swaziland swazis sweden swedenborg swedish sweeney swinburne swiss swissair
swisses switzerland sybil sydney sykes sylvester sylvia sylvie synge syracuse syria syriac syrian
syrians szilard szymborska tabasco tabascos tabatha tabitha tabriz tabrizes tacitus tacoma tadzhik
taegu taejon taft tagalog tagalogs tagore tagus tahiti tahitian tahitians tahoe taichung tainan
taine taipei taiping taiwan taiwanese taiyuan tajikistan taklamakan talbot taliban taliesin
tallahassee tallchief talley talleyrand tallinn talmud talmudic talmudist talmuds tamara tameka
tamera tamerlane tami tamika tamil tamils tammany tammi tammie tammuz tammy tampa tampax tamra
tamworth tancred taney tanganyika tangiers tangshan tania tanisha tantalus tanya tanzania tanzanian
tanzanians tao taoism taoisms taoist taoists tara tarantino tarawa tarazed tarbell tarim tarkenton
tarkington tartary tartuffe tarzan tasha tashkent tasman tasmania tasmanian tass tatar tatars tate
tatum taurus tauruses tavares tawney taylor tbilisi tchaikovsky teasdale tecumseh teflon teflons
tegucigalpa tehran telemachus telemann telugu temecula tempe templar tennessean tennesseans
tennessee tennyson tennysonian tenochtitlan teotihuacan terence teresa tereshkova teri terkel
terpsichore terr terra terran terrance terrell terrence terri terrie tesla tess tessa tessie tet
tethys tetons teuton teutonic teutons tevet texaco texan texans texarkana texas thackeray thad
thaddeus thai thailand thais thales thalia thames thanh thant thar tharp thea thebes theiler thelma
themistocles theocritus theodora theodore theodoric theodosius theravada theresa therese thermopylae
theron theseus thespis thessalonian thessalonians thessaly thieu thimbu thimphu thomas thomism
thomistic thompson thomson thor thorazine thoreau thornton thorpe thoth thrace thracian thucydides
thule thunderbird thurber thurman thurmond thursday thursdays thutmose tia tianjin tiber tiberius
tibet tibetan tibetans ticketmaster ticonderoga tienanmen tientsin tiffany tigris tijuana tillich
tillman tilsit tim timbuktu timex timmy timon timor timour timur timurid tina tinkerbell tinkertoy
tinseltown tintoretto tippecanoe tipperary tirane tiresias tirol tirolean tisha tishri titania
titicaca tito titus titusville tlaloc tlingit tobago tobit toby tocantins tocqueville tod todd togo
togolese tojo tokay tokugawa tokyo tokyoite toledo toledos tolkien tolstoy toltec tolyatti tomas
tombaugh tomlin tommie tommy tompkins tomsk tonga tongan tongans toni tonia tonto tonya topeka topsy
tories toronto torquemada torrance torrens torres torricelli tortola tortuga torvalds tory tosca
toscanini toshiba toto toulouse townes townsend toynbee toyoda toyota tracey traci tracie tracy
trafalgar trailways trajan tran transcaucasia transvaal transylvania transylvanian trappist
trappists travis travolta treblinka trekkie trent trenton trevelyan trevino trevor triangulum
triassic tricia trieste trimurti trina trinidad trinidadian trinidadians tripitaka tripoli trippe
trisha tristan triton trobriand troilus trojan trojans trollope trondheim tropicana trotsky troyes
truckee trudeau trudy truffaut trujillo truman trumbull tsimshian tsiolkovsky tsitsihar tsongkhapa
tswana tuamotu tuareg tubman tucson tucuman tudor tudors tuesday tuesdays tulane tull tulsa tulsidas
tungus tunguska tunis tunisia tunisian tunisians tunney tupi tupperware tupungato turgenev turin
turing turk turkestan turkic turkics turkish turkmenistan turks turlock turpin tuscaloosa tuscan
tuscany tuscarora tuscaroras tuscon tuskegee tussaud tutankhamen tutsi tuvalu tuvaluan tweedledee
tweedledum twila twinkies twizzlers tycho tylenol tyler tyndale tyndall tyree tyrolean tyrone tyson
ubangi ubuntu ucayali uccello udall ufa uganda ugandan ugandans uighur ujungpandang ukraine
ukrainian ukrainians ultrasuede ulyanovsk ulysses umbriel underwood ungava unicode unilever
uniontown uniroyal unitarian unitarianism unitarianisms unitarians unitas unukalhai upanishads
updike upjohn upton ural urals urania uranus urdu urey uriah uriel uris urquhart ursa ursula
ursuline uruguay uruguayan uruguayans urumqi usenet ustinov utah utahan utahans ute utes utica
utrecht utrillo uzbek uzbekistan uzi uzis vacaville vader vaduz val valarie valdez valdosta valencia
valencias valenti valentin valentino valenzuela valeria valerian valerie valhalla valium valiums
valkyrie valkyries vallejo valletta valois valparaiso valvoline vance vancouver vanderbilt vandyke
vanessa vang vanuatu vanzetti varanasi varese vargas vaseline vaselines vasquez vassar vatican
vauban vaughan vaughn vazquez veblen veda vedanta vedas vega vegas vegemite velcro velcros velez
velma velveeta venetian venetians venezuela venezuelan venezuelans venice venn ventolin venus
venuses venusian vera veracruz verde verdi verdun verizon verlaine vermeer vermont vermonter
vermonters vern verna verne vernon verona veronese versailles vesalius vespasian vespucci vesta
vesuvius viacom viagra vicente vichy vicki vickie vicksburg vicky victoria victorian victorianism
victorians victorville victrola vidal vienna viennese vientiane vietcong vietminh vietnam vietnamese
vijayanagar vijayawada vila villarreal villon vilma vilnius vilyui vince vincent vindemiatrix
vineland vinson virgie virgil virginia virginian virginians virgo virgos visakhapatnam visalia
visayans vishnu visigoth visigoths vistula vitim vito vitus vivaldi vivekananda vivian vivienne vlad
vladimir vladivostok vlaminck vlasic volcker voldemort volga volgograd volkswagen volstead volta
voltaire volvo vonda vonnegut voronezh vorster vuitton vulcan vulgate vulgates wabash waco wagner
wagnerian wahhabi waikiki waite waksman wald waldemar walden waldensian waldheim waldo waldorf
walesa walgreen walgreens walkman wallace wallenstein waller wallis walloon walmart walpole
walpurgisnacht walsh walt walter walters walton wanamaker wanda wang wankel warhol waring warner
warsaw warwick wasatch washington washingtonian washingtonians wassermann waterbury waterford
watergate waterloo waterloos watertown watkins watson watsonville watteau watusi waugh wausau wayne
waynesboro webb weber webern webster websters weddell wedgwood wednesday wednesdays wehrmacht wei
weierstrass weill weinberg weirton weiss weissmuller weizmann weldon welland weller welles welshman
welshmen welshwoman wenatchee wendell wendi wendy wesak wesley wesleyan wessex wesson westinghouse
westminster weston westphalia wests weyden wezen wharton wheaties wheatstone whig whigs whipple
whitaker whitefield whitehall whitehorse whiteley whitfield whitley whitman whitney whitsunday
whitsundays whittier wicca wichita wiemar wiesel wiesenthal wiggins wigner wii wikileaks wikipedia
wilberforce wilbert wilbur wilburn wilcox wilda wilde wiley wilford wilfred wilfredo wilhelm
wilhelmina wilkerson wilkes wilkins wilkinson willa willamette willard willemstad william williams
williamsburg williamson williamsport willie willis wilma wilmer wilmington wilson wilsonian wilton
wimbledon wimsey winchell winchester windex windhoek windsor windsors winesap winfred winfrey
winifred winnebago winnie winnipeg winston winthrop wisconsin wisconsinite wisconsinites witt
wittgenstein witwatersrand wobegon wodehouse wolfe wolff wolfgang wollongong wollstonecraft wolsey
wolverhampton wonderbra wong woodard woodhull woodrow woodstock woodward woolf woolite woolongong
woolworth wooster wooten worcester worcesters worcestershire wordsworth wotan wovoka wozniak wozzeck
wrangell wrigley wroclaw wuhan wurlitzer wyatt wycherley wycliffe wyeth wylie wynn wyoming
wyomingite wyomingites xamarin xanadu xanthippe xavier xenakis xenia xenophon xerxes xhosa xian
xians xiaoping ximenes xingu xinjiang xiongnu xizang xmas xmases xochipilli xuzhou yacc yahtzee
yahweh yakima yakut yakutsk yale yalow yalta yalu yamagata yamaha yamoussoukro yangon yangtze yankee
yankees yaobang yaounde yaqui yaren yaroslavl yataro yates yauco yeager yeats yekaterinburg
yellowknife yellowstone yeltsin yemen yemeni yemenis yemenite yenisei yerevan yerkes yesenia
yevtushenko yggdrasil yiddish ymir yoda yoknapatawpha yoko yokohama yolanda yong yonkers york yorkie
yorkshire yorkshires yorktown yoruba yosemite yossarian youngstown ypres ypsilanti yucatan yugoslav
yugoslavia yugoslavian yugoslavians yugoslavs yukon yules yuletides yuma yumas yunnan yuri yves
yvette yvonne zachariah zachary zachery zagreb zaire zairian zambezi zambia zambian zambians zamboni
zamenhof zamora zane zanuck zanzibar zapata zaporozhye zapotec zappa zara zarathustra zealand
zebedee zechariah zedekiah zedong zeffirelli zeke zelig zelma zen zenger zeno zens zephaniah
zephyrhills zephyrus zeus zhdanov zhejiang zhengzhou zhivago zhukov zibo ziegfeld ziegler ziggy zika
zimbabwe zimbabwean zimbabweans zimmerman zion zionism zionisms zionist zionists zions ziploc zoe
zola zollverein zoloft zomba zorn zoroaster zoroastrian zoroastrianism zoroastrianisms zoroastrians
zorro zosma zsigmondy zubenelgenubi zubeneschamali zukor zulu zululand zulus zuni zwingli zworykin
zyrtec zyuganov zzz
$$, '\s+') as w
where w <> '';
