package e2e

// Who was designated, who did what with whom, and how they are connected.

var designationFacts = []fact{
	{story: "WhoWasDesignated", list: "links.nodes", show: "subject.label standing claims.nodes.whose claims.nodes.when.label",
		exactly: []string{
			"Sinaloa Cartel | ASSERTED | The Mexico Daily Post; Naked Capitalism | 28 January 2025; 20 February 2025",
			"Jalisco New Generation Cartel | ASSERTED | The Mexico Daily Post; Naked Capitalism | 28 January 2025; 20 February 2025",
			"Cárteles Unidos | ASSERTED | The Mexico Daily Post; Naked Capitalism | 28 January 2025; 20 February 2025",
			"Gulf Cartel | ASSERTED | The Mexico Daily Post; Naked Capitalism | 28 January 2025; 20 February 2025",
			"La Nueva Familia Michoacana | ASSERTED | The Mexico Daily Post; Naked Capitalism | 28 January 2025; 20 February 2025",
			"Northwest Cartel | ASSERTED | The Mexico Daily Post | 28 January 2025",
			"Cártel del Noreste | ASSERTED | Naked Capitalism | 20 February 2025",
			"Tren de Aragua | ASSERTED | World Socialist Web Site; Naked Capitalism | February 2025; 20 February 2025",
			"Mara Salvatrucha | ASSERTED | World Socialist Web Site; Naked Capitalism | February 2025; 20 February 2025",
			"Cartel de los Soles | ASSERTED | World Socialist Web Site | about 1 August 2025",
			"Mexican groups designated in February 2025 | ASSERTED | World Socialist Web Site | February 2025",
			"seven organized crime groups | ASSERTED | The Guardian | February 2025",
			"five cartels in Mexico | ASSERTED | The Guardian | February 2025",
			"Mexican drug cartels | ASSERTED | Naked Capitalism | –",
		}},
	{story: "DesignationDates", list: "claims.nodes", show: "when.edtf when.basis when.note whose", exactly: []string{
		"2025-01-28 | STATED | – | The Mexico Daily Post",
		"2025-02 | STATED | – | The Guardian",
		"2025-02 | STATED | – | World Socialist Web Site",
		"2025-02-20 | INFERRED | yesterday | Naked Capitalism",
	}},
	{story: "HowManyGroups", list: "claims.nodes", show: "subject.label object.label whose", exactly: []string{
		"US designation of cartels as terrorist organizations in 2025 | 8 groups | Naked Capitalism",
		"US designation of cartels as terrorist organizations in 2025 | 7 groups | The Guardian",
		"Mexican part of the US designation of 2025 | 6 groups | The Mexico Daily Post",
		"Mexican part of the US designation of 2025 | 6 groups | Naked Capitalism",
		"Mexican part of the US designation of 2025 | 6 groups | World Socialist Web Site",
		"Mexican part of the US designation of 2025 | 5 groups | The Guardian",
	}},
	{story: "HowManyGroups", list: "disagreements.nodes", show: "kind positions.label", exactly: []string{"VALUE | 6 groups; 5 groups", "VALUE | 7 groups; 8 groups"}},
	{story: "TargetsAndTheMissing", list: "targets.nodes", show: "object.label standing", exactly: []string{
		"Sinaloa Cartel | ASSERTED", "Jalisco New Generation Cartel | ASSERTED", "Cártel del Noreste | ASSERTED",
		"Gulf Cartel | ASSERTED", "La Nueva Familia Michoacana | ASSERTED",
		"Latin American drug cartels | REPORTED", "Mexican drug cartels | REPORTED",
	}},
	{story: "TargetsAndTheMissing", list: "missing.nodes", show: "name links.nodes.label", exactly: []string{
		"Cárteles Unidos | ", "Northwest Cartel | Cártel del Noreste is possibly the same as Northwest Cartel",
	}},
	{story: "EffectsOfDesignation", list: "claims.nodes", show: "polarity modality predicate.label object.label whose", has: []string{
		"AFFIRMED | PLAIN | makes possible | freezing of bank accounts | The Mexico Daily Post › France 24 › Javier Oliva",
		"AFFIRMED | PLAIN | makes possible | ban on financial transactions with cartels | The Mexico Daily Post › France 24 › Javier Oliva",
		"NEGATED | PLAIN | obliges to | extradition by other countries | The Mexico Daily Post",
		"AFFIRMED | PLAIN | makes possible | extradition by other countries | The Mexico Daily Post",
		"NEGATED | PLAIN | authorizes | US military action in Mexico | The Mexico Daily Post",
		"AFFIRMED | PLAIN | serves to justify | US war in Afghanistan | The Mexico Daily Post",
		"AFFIRMED | HYPOTHETICAL | makes possible | prosecution of those who support cartels | The Guardian",
		"AFFIRMED | HEDGED | authorizes | penalties on those who support cartels | Naked Capitalism",
		"AFFIRMED | PLAIN | makes possible | US military action in Mexico | Naked Capitalism",
	}, lacks: []string{"AFFIRMED | PLAIN | authorizes | US military action"}},
	{story: "ThreatBeyondOrdinaryCrime", list: "claims.nodes", show: "whose sameUtterance.whose", has: []string{
		"The Guardian › White House | World Socialist Web Site › US State Department",
		"World Socialist Web Site › US State Department | The Guardian › White House",
	}},
	{story: "DesignationsElsewhere", list: "claims.nodes", show: "subject.label object.label qualifiers.value.label", exactly: []string{
		"organizations listed by Canada | terrorist entity in Canada | Canadian government; Canadian listing of criminal organizations as terrorist in 2025",
		"Mexican cartels listed by Canada | terrorist entity in Canada | Canadian government; Canadian listing of criminal organizations as terrorist in 2025",
		"drug cartels designated by Argentina | narco-terrorist organization | Argentine government; Argentina's designation of drug cartels",
		"drug gangs in Ecuador | narco-terrorist organization | Ecuadorian government; Ecuador's designation of drug gangs as terrorist",
	}},
}

var peopleFacts = []fact{
	{story: "RolesOfDeLaPena", list: "entity.links.nodes", show: "predicate.label object.label claims.nodes.when.label claims.nodes.when.basis claims.nodes.qualifiers.value.label",
		exactly: []string{
			"works or worked for | US Army | – | – | colonel; former",
			"works or worked for | US Northern Command | up to 2006 | STATED | former",
			"holds or held the office of | US deputy assistant secretary of defense for Western Hemisphere affairs | 2017 to 2021 | INFERRED | former",
		}},
	{story: "PresidentsOfMexico", list: "links.nodes", show: "subject.label claims.nodes.when.edtf", exactly: []string{
		"Miguel Alemán | 1946/1952", "Felipe Calderón | 2007; –", "Enrique Peña Nieto | 2012/2018; –",
		"Andrés Manuel López Obrador | 2018/2024", "Claudia Sheinbaum | –; –; –; –; –",
	}},
	{story: "WhoCapturedWhom", list: "captured.nodes", show: "subject.label object.label when.label qualifiers.value.label whose", exactly: []string{
		"Jack Riley | Joaquín “El Chapo” Guzmán | – | capture of El Chapo; one of its leaders | The Guardian",
		"capture of El Mayo Zambada and Guzmán López | Ismael “El Mayo” Zambada | July 2024 |  | The Mexico Daily Post › France 24 › Javier Oliva",
		"capture of El Mayo Zambada and Guzmán López | Joaquín Guzmán López | July 2024 |  | The Mexico Daily Post › France 24 › Javier Oliva",
		"Mexican forces | cartel members apprehended in Mexico | – | thousands of people | moviesgrave.in",
	}},
	{story: "WhoCapturedWhom", list: "tookPart.nodes", show: "subject.label polarity modality", exactly: []string{"Mexican Army | NEGATED | HEDGED"}},
	{story: "WhoMetWhom", list: "links.nodes", show: "label claims.nodes.when.label claims.nodes.said.label", exactly: []string{
		"Claudia Sheinbaum met Marco Rubio | 3 September 2025 | –",
		"Claudia Sheinbaum talked with Donald Trump | – | 19 February 2025",
		"The Spectator interviewed Donald Trump | – | –",
		"France 24 interviewed Sergio de la Peña | – | –",
		"France 24 interviewed Javier Oliva | – | –",
	}},
	{story: "DidMuskThreaten", list: "threats.nodes", show: "object.label speaker.name said.label", exactly: []string{
		"Mexico | CODEPINK | 19 February 2025", "El Salvador | CODEPINK | 19 February 2025", "Venezuela | CODEPINK | 19 February 2025",
	}},
	{story: "DidMuskThreaten", list: "inHisOwnWords.nodes", show: "said.label whose", exactly: []string{"2019 | Naked Capitalism › X › Elon Musk"}},
	{story: "HowSheinbaumIsDescribed", list: "claims.nodes", show: "object.label whose", exactly: []string{
		"writing the manual on how to handle Trump | Naked Capitalism › The Wall Street Journal",
		"of “firm demeanour” | Naked Capitalism › The Economist",
		"keeping a cool head with Trump | Naked Capitalism › CNN",
		"a very smart politician | Naked Capitalism › Olaf Scholz",
		"focused on the technical and pragmatic | Naked Capitalism › EFE › William Jensen",
	}},
	{story: "ConstitutionalReform", list: "claims.nodes", show: "attribution.source.name attribution.verb.label", exactly: []string{
		"proposed amendment to Article 19 | stipulated", "proposed amendment to Article 19 | stipulated", "proposed amendment to Article 19 | stipulated",
		"proposed amendment to Article 40 | stipulated", "proposed amendment to Article 40 | stipulated", "proposed amendment to Article 40 | stipulated",
	}},
	{story: "MaduroAndSinaloa", list: "paths.paths", show: "length hops.joins.label hops.joins.link.standing hops.joins.claims.whose", exactly: []string{
		"2 | Nicolás Maduro leads or led Cartel de los Soles; Cartel de los Soles cooperates with Sinaloa Cartel | REPORTED; REPORTED | " +
			"World Socialist Web Site › Trump administration; World Socialist Web Site › Trump administration",
	}},
	{story: "MaduroAndSinaloa", list: "doesItExist.nodes", show: "polarity whose", exactly: []string{"NEGATED | World Socialist Web Site"}},
	{story: "ElChapoAndZambada", list: "paths.paths", show: "length hops.to.name hops.joins.label", exactly: []string{
		"3 | Joaquín Guzmán López; capture of El Mayo Zambada and Guzmán López; Ismael “El Mayo” Zambada | " +
			"Joaquín Guzmán López is a child of Joaquín “El Chapo” Guzmán; capture of El Mayo Zambada and Guzmán López captured Joaquín Guzmán López; " +
			"capture of El Mayo Zambada and Guzmán López captured Ismael “El Mayo” Zambada",
	}},
	{story: "OnFromTrump", list: "entity.branches", show: "predicate.label neighborCount", has: []string{"ordered | 3"}},
	{story: "OnFromTrump", list: "entity.neighbors.nodes", show: "label", exactly: []string{
		"Trump's directive on military force against cartels", "Trump's executive order on designating cartels",
		"Trump's executive orders of January 2025",
	}},
}
