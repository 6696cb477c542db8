package e2e

// Numbers, dates, and on whose word they stand.

var numberFacts = []fact{
	{story: "TroopsAtTheBorder", list: "unitedStates.nodes", show: "object.label object.comparator whose", exactly: []string{
		"thousands of people | VAGUE | The Guardian",
		"9,000 people | EXACTLY | The Mexico Daily Post › France 24 › Javier Oliva",
		"about 10,000 people | ABOUT | World Socialist Web Site",
	}},
	{story: "TroopsAtTheBorder", list: "mexico.nodes", show: "object.label whose", exactly: []string{"10,000 people | The Mexico Daily Post › France 24 › Javier Oliva"}},
	{story: "SumsOfMoney", list: "claims.nodes", show: "subject.label object.label whose", exactly: []string{
		"trade of the United States and Mexico | about $950 billion | moviesgrave.in",
		"US advertising against drugs | hundreds of millions of US dollars | Naked Capitalism › Donald Trump",
		"drug money in the global financial system | hundreds of billions of US dollars | Naked Capitalism › Antonio Maria Costa",
		"transfers through Wachovia from Mexican exchange houses | $378.4 billion | Naked Capitalism › The Guardian",
		"forfeiture by Wachovia | $110 million | Naked Capitalism",
		"fine for Wachovia | $50 million | Naked Capitalism",
		"US bounty on Nicolás Maduro | $50 million | World Socialist Web Site",
	}},
	{story: "PrisonersHandedOver", list: "numbers.nodes", show: "object.label when.label whose", exactly: []string{
		"29 people | February 2025 | World Socialist Web Site", "26 people | 12 August 2025 | World Socialist Web Site", "55 people | – | moviesgrave.in",
	}},
	{story: "FentanylFell", list: "claims.nodes", show: "subject.label object.label attribution.source.name attribution.verb.label", exactly: []string{
		"flow of fentanyl to the United States | 50 percent | Claudia Sheinbaum | stated",
		"flow of fentanyl to the United States | 50 percent | Ronald Johnson | confirmed",
		"fentanyl seizures at the US border | a significant share | Mexican officials on fentanyl seizures | stated",
	}},
	{story: "BanksAndCompanies", list: "named.nodes", show: "name type.label", exactly: []string{
		"Tesla | company", "Wachovia | bank", "Wells Fargo | bank", "X | company",
	}},
	{story: "BanksAndCompanies", list: "groups.nodes", show: "name", exactly: []string{
		"Big Pharma", "City of London banks", "European banks", "Mexican currency exchange houses", "US arms manufacturers and dealers", "Wall Street banks",
	}},
	{story: "InFebruary", list: "happened.nodes", show: "when.edtf text", has: []string{
		"2025-02 | handover of prisoners to the United States in February 2025, number of prisoners handed over: 29 people (February 2025)",
		"2025-02 | US military planes were noticed flying where Mexican airspace begins; that they came in is not said.",
		"2025-02-20 | As Washington's threats grow Sheinbaum puts forward a change of the constitution.",
	}, lacks: []string{"2025-01-28", "2025-03"}},
	{story: "BeforeTwoThousand", list: "claims.nodes", show: "when.label when.basis whose", has: []string{
		"up to 1825 | COMPUTED | Naked Capitalism", "1846 to 1848 | STATED | Naked Capitalism", "1847 | STATED | Naked Capitalism", "1914 | STATED | Naked Capitalism",
		"1916 | STATED | World Socialist Web Site", "1939 to 1945 | INFERRED | The Mexico Daily Post › France 24 › Sergio de la Peña",
		"1946 to 1952 | STATED | Naked Capitalism › Jesús Escobar Tovar", "1989 to 1993 | INFERRED | World Socialist Web Site",
		"the 1990s | STATED | Naked Capitalism › Responsible Statecraft › Christopher Fettweis",
	}, lacks: []string{"2000", "up to 2006"}},
	{story: "Timeline", list: "claims.nodes", show: "when.edtf when.earliest when.latest when.precision when.basis", has: []string{
		"2025-01 | 2025-01-01 | 2025-01-31 | MONTH | STATED", "2025-01-28 | 2025-01-28 | 2025-01-28 | DAY | STATED",
	}},
}

var sourceFacts = []fact{
	{story: "WhatRubioSaid", list: "claims.nodes", show: "voice whose", exactly: []string{
		"QUOTED | The Guardian › Marco Rubio", "QUOTED | The Guardian › Marco Rubio", "PARAPHRASED | The Guardian › Marco Rubio",
		"QUOTED | World Socialist Web Site › Marco Rubio",
		"QUOTED | moviesgrave.in › Marco Rubio", "QUOTED | moviesgrave.in › Marco Rubio", "QUOTED | moviesgrave.in › Marco Rubio",
		"PARAPHRASED | moviesgrave.in › Marco Rubio",
	}},
	{story: "SearchAName", list: "search.nodes", show: "label hit.id", exactly: []string{"Jalisco New Generation Cartel | entity/jalisco-new-generation-cartel"}},
	{story: "OnWhoseWord", list: "denied.nodes", show: "label", has: []string{
		"US military enters Mexico", "Trump's directive on military force against cartels covers Mexico",
	}},
	{story: "OutletsBehindTheArticles", list: "entities.nodes", show: "name", exactly: []string{
		"CNN", "EFE", "El Universal", "France 24", "Responsible Statecraft", "Rolling Stone", "The Economist", "The Guardian",
		"The New York Times", "The Spectator", "The Wall Street Journal", "X",
	}},
	{story: "SeveralArticlesOneOrigin", list: "links.nodes", show: "label articleCount origins.entity.name", has: []string{
		"Donald Trump ordered Trump's directive on military force against cartels | 2 | people familiar with the matter",
		"US invasion of Mexico is deemed no risk | 2 | Claudia Sheinbaum",
	}},
	{story: "SeveralArticlesOneOrigin", list: "sameWords.nodes", show: "subject.whose object.whose", has: []string{
		"The Guardian › Marco Rubio | World Socialist Web Site › Marco Rubio", "The Guardian › White House | World Socialist Web Site › US State Department",
	}},
	{story: "ManySources", list: "links.nodes", show: "label standing", has: []string{
		"Mexican government cooperates with US government | ASSERTED", "Claudia Sheinbaum opposes US military action in Mexico | ASSERTED",
	}},
	{story: "Disagreements", list: "disagreements.nodes", show: "kind positions.label", has: []string{
		"VALUE | February 2025; 28 January 2025; 20 February 2025",
		"VALUE | 6 groups; 5 groups",
		"VALUE | 7 groups; 8 groups",
		"SPEAKER | US State Department; White House",
	}},
	{story: "SuppositionsAndPredictions", list: "claims.nodes", show: "modality polarity whose", has: []string{
		"HYPOTHETICAL | NEGATED | The Guardian › security analysts in Mexico",
		"HYPOTHETICAL | AFFIRMED | The Guardian › Cecilia Farfán-Méndez",
	}, lacks: []string{"PLAIN", "OPEN"}},
	{story: "WithoutNames", list: "claims.nodes", show: "whose", has: []string{
		"World Socialist Web Site › The New York Times › people familiar with the matter",
		"moviesgrave.in › mid-level cartel operative in Culiacán",
		"moviesgrave.in › Adrián López › people in Sinaloa",
	}},
	{story: "WhereItStands", list: "claim", show: "article.publisher.name evidence.start evidence.end evidence.excerpt evidence.verified", exactly: []string{
		"World Socialist Web Site | 953 | 975 | close to 10,000 troops | true",
	}},
	{story: "Articles", list: "articles.nodes", show: "publisher.name published.edtf published.basis", exactly: []string{
		"Naked Capitalism | 2025-02-21 | INFERRED", "The Mexico Daily Post | 2025-03-17 | INFERRED", "The Guardian | 2025-08-08 | INFERRED",
		"World Socialist Web Site | 2025-08-15 | INFERRED", "moviesgrave.in | 2025-10 | INFERRED",
	}},
}
