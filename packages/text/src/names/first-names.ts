import { toWordSet } from '../word-set.ts'

/** Common first names of the English-language news, lower case and folded; those of both sexes are in neither list. */
const MALE = toWordSet(`
  aaron abdul abdullah adam adrian ahmad ahmed alan albert alberto alejandro aleksandr alex alexander alexei alfred ali
  alistair allan amir anders andre andreas andrei andrew andriy anthony antonio antony anwar arnold arthur artur
  ashraf barack bart ben benjamin bernard bernie bill billy bob boris brad brendan brett brian bruce bruno bryan carl
  carlos charles charlie chris christopher chuck clarence clark claude colin craig dan daniel darren dave david davi
  dean denis dennis derek dick diego dirk dmitri dmitry dominic don donald doug douglas drew duncan dylan eddie edgar
  eduardo edward edwin elias emmanuel emil enrique eric erik ernest eugene evan felix fernando finn francis francois
  frank franklin fred frederick gabriel gary gavin gennady geoff geoffrey george gerald gerard giorgio giovanni glenn
  gordon graham grant greg gregory guillermo gustavo guy hamid hans harold harry hassan hector henri henrik henry
  herbert herman howard hugh hugo hussein ian ibrahim igor imran isaac ismail ivan ivo jack jacob jacques jake james
  jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joao joe joel
  johan johannes john johnny jon jonas jonathan jorge jose joseph josh joshua juan julian julio justin kamal karim karl
  keith ken kenneth kevin khaled kurt kyle lars larry laurence laurent lawrence leo leon leonard leonid lewis liam
  lloyd louis lucas luigi luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark marko martin marvin
  matt matthew maurice max michael michel miguel mike mikhail mitch mohamed mohammad mohammed muhammad mustafa nathan
  neil nelson nicholas nick nicolas nigel nikolai nils nolan norman nuno oleg oliver olivier omar oscar otto owen pablo
  patrick paul paulo pavel pavlo pedro pete peter petro philip philippe phil pierre piotr rafael ralph ramon randy
  rashid raul ray raymond reza ricardo richard rick rob robert roberto robin roger roland ron ronald ross roy rudy
  rupert russell ryan salman sam samir samuel scott sean sebastian serge sergei sergey sergio seth sigmar simon
  stanislav stefan stephen steve steven stewart stuart sven tariq ted terrence terry theo theodore thomas tim timothy
  tobias todd tom tomas tommy tony travis trevor tyler vadim vaclav victor viktor vincent vitaly vladimir volodymyr
  walter warren wayne werner will william yasser yuri yusuf zachary
`)

const FEMALE = toWordSet(`
  abigail ada agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea
  angela angelina anita ann anna annabel anne annie annika antonia arlene astrid audrey barbara beatrice becky bella
  beth betty beverly brenda bridget brigitte camila carla carmen carol carolina caroline catherine cecilia charlene
  charlotte cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie courtney cristina
  crystal cynthia daisy dana danielle dawn deborah debra denise diana diane dolores donna doris dorothy edith eileen
  elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin esther eva eve evelyn
  fatima fiona frances francesca gabriela gail gertrude gillian gina gloria grace greta gretchen gwen hannah harriet
  heather heidi helen helena helene hilary hillary holly ida ines ingrid irena irene irina irma isabel isabella ivana
  ivanka jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn
  jodie josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlyn karen karin karla kate katherine
  kathleen kathryn kathy katie katrina kayla kellyanne kimberly kirsten kristen kristina laura lauren leah leila lena
  lesley leslie lillian linda lindsay lisa lise loretta lori lorraine louise lucia lucy ludmila lydia lynn mabel
  madeleine madison maggie malala marcia margaret margarita maria marian mariana marie marilyn marina marjorie marta
  martha mary maureen megan melania melanie melissa mercedes meredith mia michelle mila mildred mira miriam molly
  monica muriel nadia nancy naomi natalia natalie natasha nicole nina nora norma odile olga olivia paige pamela patricia
  patty paula pauline petra phyllis priscilla rachel rebecca renee rita roberta rosa rosalind rose rosemary roxanne
  ruth sabrina sally samantha sandra sara sarah selena shannon sharon sheila shelly shirley sigrid silvia simone
  sofia sonia sophia sophie stacey stella stephanie sue susan susana suzanne svetlana sylvia tamara tania tara tatiana
  teresa theresa tina tove tracy ursula valentina valerie vanessa vera veronica victoria violet virginia vivian wanda
  wendy whitney yasmin yelena yolanda yulia yvonne zoe
`)

/** What a folded first name says of its bearer; null when it is unknown or borne by both. */
export const genderOf = (firstName: string): 'male' | 'female' | null => {
  const male = MALE.has(firstName)
  const female = FEMALE.has(firstName)
  return male === female ? null : male ? 'male' : 'female'
}

/** Whether a folded word is a common first name. */
export const isFirstName = (word: string): boolean => MALE.has(word) || FEMALE.has(word)
